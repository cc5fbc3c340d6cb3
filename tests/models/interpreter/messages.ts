import type { Boundary, EventSubProcess, Scope } from '../model.ts';
import { elementOf } from './people.ts';
import { cancelMany, cancelRun, clear, enter, newRun, runsIn } from './state.ts';
import type { Leaf, Many, Memory, Run } from './state.ts';
import { begin, leave } from './walk.ts';

/** Something that waits for a message at this moment. */
export interface Receiver {
  message: string;
  /** The boundary event, or the start of the event sub-process. */
  elementId: string;
  /** Entry of the list it waits for. */
  element: string | null;
  /** Which of those that look alike, the earliest first. */
  place: number;
  interrupting: boolean;
  receive(): void;
}

export function receiversIn(memory: Memory): Receiver[] {
  if (memory.root.ended) return [];
  const found: Omit<Receiver, 'place'>[] = [...runsIn(memory.root)].flatMap((run) => [
    ...(run.interrupted ? [] : run.scope.events.map((event) => ofEvent(memory, run, event))),
    ...run.leaves.flatMap((leaf) => ofHost(memory, run, leaf.node.id, () => dropLeaf(leaf))),
    ...run.children.flatMap((child) => ofHost(memory, run, hostOf(child), () => dropChild(child))),
    ...run.lists.flatMap((many) => ofHost(memory, run, many.node.id, () => dropMany(many))),
  ]);
  const alike = (one: (typeof found)[number], other: typeof one) =>
    one.elementId === other.elementId && one.element === other.element;
  return found.map((one, at) => ({
    ...one,
    place: found.slice(0, at).filter((other) => alike(one, other)).length,
  }));
}

function ofEvent(memory: Memory, run: Run, event: EventSubProcess): Omit<Receiver, 'place'> {
  const { message, interrupting, inner } = event;
  const receive = () => {
    if (interrupting) {
      clear(run);
      run.interrupted = true;
    }
    const of = { kind: 'event', event } as const;
    const started = newRun(memory, { scope: inner, of, parent: run, element: null, elementId: event.id });
    run.events.push(started);
    begin(memory, started);
  };
  return { message, elementId: startOf(inner), element: elementOf(run), interrupting, receive };
}

function ofHost(memory: Memory, run: Run, host: string, drop: () => void): Omit<Receiver, 'place'>[] {
  const boundaries = run.scope.nodes.filter(
    (node): node is Boundary => node.kind === 'boundary' && node.host === host && 'message' in node.trigger,
  );
  return boundaries.map((boundary) => ({
    message: 'message' in boundary.trigger ? boundary.trigger.message : '',
    elementId: boundary.id,
    element: elementOf(run),
    interrupting: boundary.interrupting,
    receive: () => pass(memory, run, boundary, drop),
  }));
}

/** Takes the way of a boundary event: instead of its host's, or beside it. */
export function pass(memory: Memory, run: Run, boundary: Boundary, drop: () => void): void {
  if (boundary.interrupting) drop();
  else run.tokens += 1;
  enter(memory, boundary.id).state = 'ended';
  leave(memory, run, boundary);
}

export function dropLeaf(leaf: Leaf): void {
  leaf.visit.state = 'cancelled';
  leaf.run.leaves = leaf.run.leaves.filter((other) => other !== leaf);
}

function dropChild(child: Run): void {
  cancelRun(child);
  if (child.parent) child.parent.children = child.parent.children.filter((other) => other !== child);
}

function dropMany(many: Many): void {
  cancelMany(many);
  many.parent.lists = many.parent.lists.filter((other) => other !== many);
}

const hostOf = ({ of }: Run) => (of.kind === 'subProcess' ? of.node.id : '');
const startOf = ({ nodes }: Scope) => nodes.find(({ kind }) => kind === 'start')?.id ?? '';
