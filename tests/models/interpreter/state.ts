import type { EventSubProcess, Node, Scope, StartData, SubProcess, UserTask, Worker } from '../model.ts';

/** One time an element was entered. */
export interface Visit {
  elementId: string;
  state: 'open' | 'ended' | 'cancelled';
}

/** A scope that runs: the process, one instance of a sub-process, or an event sub-process. */
export interface Run {
  scope: Scope;
  of:
    | { kind: 'process' }
    | { kind: 'subProcess'; node: SubProcess; many: Many | null }
    | { kind: 'event'; event: EventSubProcess };
  parent: Run | null;
  /** Entry of the list it runs for. */
  element: string | null;
  visit: Visit | null;
  /** Tokens in it, those inside its sub-processes counted as one. */
  tokens: number;
  leaves: Leaf[];
  waiting: { join: string; visit: Visit }[];
  children: Run[];
  lists: Many[];
  events: Run[];
  /** An interrupting event sub-process has taken over: its messages are heard no more. */
  interrupted: boolean;
  ended: boolean;
}

/** A sub-process that runs once for each entry of a list. */
export interface Many {
  node: SubProcess;
  parent: Run;
  entries: string[];
  next: number;
  running: Run[];
  visit: Visit;
}

export interface Leaf {
  node: UserTask | Worker;
  run: Run;
  visit: Visit;
  /** Usernames of those who may do it, when it appeared; empty for a worker. */
  people: string[];
}

/** Everything the interpreter knows of one ticket. */
export interface Memory {
  root: Run;
  visits: Visit[];
  data: StartData;
  variables: { outcome: string | null; amount: number | null; urgent: boolean; moved: boolean };
  lists: Map<string, string[]>;
  team: string | null;
  requester: string;
  handlers: Map<string, string>;
  outcome: string | null;
  usernameOf(id: string): string;
}

export function nodeOf(scope: Scope, id: string): Node {
  const node = scope.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`${id} is not drawn in its scope`);
  return node;
}

export function enter(memory: Memory, elementId: string): Visit {
  const visit: Visit = { elementId, state: 'open' };
  memory.visits.push(visit);
  return visit;
}

export function newRun(
  memory: Memory,
  from: Pick<Run, 'scope' | 'of' | 'parent' | 'element'> & { elementId: string | null },
): Run {
  const { elementId, ...given } = from;
  return {
    ...given,
    visit: elementId === null ? null : enter(memory, elementId),
    ...{ tokens: 0, leaves: [], waiting: [], children: [], lists: [], events: [] },
    ...{ interrupted: false, ended: false },
  };
}

/** Takes all that runs inside away. */
export function clear(run: Run): void {
  for (const { visit } of [...run.leaves, ...run.waiting]) visit.state = 'cancelled';
  for (const many of run.lists) cancelMany(many);
  for (const inner of [...run.children, ...run.events]) cancelRun(inner);
  Object.assign(run, { tokens: 0, leaves: [], waiting: [], children: [], lists: [], events: [] });
}

export function cancelRun(run: Run): void {
  clear(run);
  run.ended = true;
  if (run.visit) run.visit.state = 'cancelled';
}

export function cancelMany(many: Many): void {
  for (const run of many.running) cancelRun(run);
  many.running = [];
  many.visit.state = 'cancelled';
}

/** Every running scope, the outermost first. */
export function* runsIn(run: Run): Generator<Run> {
  yield run;
  const inner = [...run.children, ...run.lists.flatMap((many) => many.running), ...run.events];
  for (const child of inner) yield* runsIn(child);
}
