/** What the driver holds to be true of one ticket, from the answers it got and nothing else. */
export interface Belief {
  /** Unique: by it a ticket is found whose creation was never answered. */
  title: string;
  ticketType: string;
  requester: string;
  /** Known once a creation was answered by 201. */
  number: string | null;
  /** Steps that wait for a person now, with repetitions, sorted; empty once it has ended. */
  waitingAt: string[];
  /** The end's word; null while it goes on. */
  outcome: string | null;
  /** How often people completed each step. */
  completed: Record<string, number>;
  /** What was typed last, by path. */
  typed: Record<string, string>;
  /** Whether the process moved it to another department. */
  moved: boolean;
  departmentKey: string;
  /** What was done, for the report of a fault. */
  trace: string[];
}

export function newBelief(title: string, ticketType: string, requester: string): Belief {
  return {
    ...{ title, ticketType, requester, number: null, waitingAt: [], outcome: null },
    ...{ completed: {}, typed: {}, moved: false, departmentKey: 'customer-service', trace: [] },
  };
}

/** The ticket waits at these steps from now on. */
export function waits(belief: Belief, ...steps: string[]): void {
  belief.waitingAt = steps.sort();
}

/** The ticket has ended. */
export function ends(belief: Belief, outcome: string): void {
  belief.waitingAt = [];
  belief.outcome = outcome;
}

/** Where the process leads whatever goes back. */
export function goesBack(belief: Belief): void {
  waits(belief, belief.moved ? 'receive' : 'handle');
}
