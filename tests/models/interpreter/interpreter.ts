import type { TicketStatus } from '@baton/contract/process/properties';
import type { Boundary, Model, StartData, Worker } from '../model.ts';
import { dropLeaf, pass, receiversIn } from './messages.ts';
import type { Receiver } from './messages.ts';
import { teamOfDepartment } from './people.ts';
import { cancelRun, newRun, runsIn } from './state.ts';
import type { Leaf, Memory, Run, Visit } from './state.ts';
import { begin, leave } from './walk.ts';

export interface Interpreter {
  leaves(): Leaf[];
  receivers(): Receiver[];
  visits(): readonly Visit[];
  status(): TicketStatus;
  /** Null while it runs. */
  outcome(): string | null;
  complete(leaf: Leaf, by: string, sent: { outcome: string | null; amount?: number | null }): void;
  /** What a worker has to come to; a list in the order in which it was found. */
  work(leaf: Leaf, found: (into: string) => string[]): WorkResult;
  /** Ends the ticket without its drawing having a say. */
  deleted(outcome: string): void;
}

export type WorkResult = { error: string } | { error: null };

export interface Submitted {
  requester: string;
  data: StartData;
  usernameOf(id: string): string;
}

/** What BPMN and the product's rules say of a model, written without a look at how the platform finds it out. */
export function interpret(model: Model, submitted: Submitted): Interpreter {
  const memory = newMemory(model, submitted);
  begin(memory, memory.root);
  const { root } = memory;
  const leaves = () => [...runsIn(root)].flatMap((run) => run.leaves);
  return {
    leaves,
    receivers: () => receiversIn(memory),
    visits: () => memory.visits,
    status: () => (root.ended ? 'done' : statusOf(leaves())),
    outcome: () => (root.ended ? memory.outcome : null),
    complete: (leaf, by, { outcome, amount }) => {
      memory.variables.outcome = outcome;
      if (amount !== undefined) memory.variables.amount = amount;
      memory.handlers.set(leaf.node.id, by);
      finish(memory, leaf);
    },
    work: (leaf, found) => work(memory, leaf, found),
    deleted: (outcome) => {
      cancelRun(root);
      memory.outcome = outcome;
    },
  };
}

function newMemory(model: Model, { requester, data, usernameOf }: Submitted): Memory {
  const { amount, urgent } = data;
  const memory = {
    ...{ visits: [], data, requester, usernameOf, lists: new Map(), handlers: new Map() },
    ...{ team: null, outcome: null, variables: { outcome: null, amount, urgent, moved: false } },
  };
  const of = { kind: 'process' } as const;
  const root = { scope: model.root, of, parent: null, element: null, elementId: null };
  return Object.assign(memory, { root: newRun(memory as unknown as Memory, root) });
}

function finish(memory: Memory, leaf: Leaf): void {
  leaf.visit.state = 'ended';
  leaf.run.leaves = leaf.run.leaves.filter((other) => other !== leaf);
  leave(memory, leaf.run, leaf.node);
}

function work(memory: Memory, leaf: Leaf, found: (into: string) => string[]): WorkResult {
  const worker = leaf.node as Worker;
  const error = effectOf(memory, worker, found);
  if (error === null) {
    finish(memory, leaf);
    return { error };
  }
  const caught = leaf.run.scope.nodes.find(
    (node): node is Boundary =>
      node.kind === 'boundary' &&
      node.host === worker.id &&
      'error' in node.trigger &&
      node.trigger.error === error,
  );
  if (!caught) throw new Error(`nothing catches ${error} of ${worker.id}`);
  pass(memory, leaf.run, caught, () => dropLeaf(leaf));
  return { error };
}

/** Does what the topic does; answers the error it ends with. */
function effectOf(
  memory: Memory,
  { topic, inputs }: Worker,
  found: (into: string) => string[],
): string | null {
  const { data, variables } = memory;
  if (topic === 'route-ticket') {
    const team = teamOfDepartment(data.department) ?? inputs['team'] ?? null;
    if (team === null) return 'no_team';
    memory.team = team;
  }
  if (topic === 'move-ticket') {
    const team = teamOfDepartment(data.department);
    if (team === null) return 'unknown_department';
    memory.team = team;
    variables.moved = true;
    memory.handlers.clear();
  }
  if (topic === 'choose-people') {
    const list = inputs['choose'] === 'departments' ? mannedOf(data) : found(inputs['into'] ?? '');
    if (list.length === 0) return 'nobody';
    memory.lists.set(inputs['into'] ?? '', list);
  }
  return null;
}

const mannedOf = ({ departments }: StartData) => departments.filter((key) => teamOfDepartment(key) !== null);

function statusOf(leaves: Leaf[]): TicketStatus {
  const found = leaves.map(({ node, run }) => node.status ?? around(run));
  if (found.includes('awaiting_transfer')) return 'awaiting_transfer';
  return found.includes('transferred') ? 'transferred' : 'pending';
}

function around(run: Run): TicketStatus {
  for (let at: Run | null = run; at; at = at.parent) {
    if (at.of.kind === 'subProcess' && at.of.node.status) return at.of.node.status;
  }
  return 'pending';
}
