import type { Random } from '../chaos/random.ts';
import type { Button, Condition, Node, Scope } from './model.ts';

/** Where the generator draws at the moment, and what it may still draw there. */
export interface Pen {
  random: Random;
  scope: Scope;
  depth: number;
  /** Blocks left; shared by all pens of a model. */
  budget: { left: number };
  /** How the ends of this scope look; no outcomes inside a sub-process. */
  ends: { terminate: boolean; outcomes: string[] | null };
  /** A token of its own may run beside the main one and end by itself here. */
  mayRepeat: boolean;
  /** Inside a branch that others wait for: a plain end would keep them waiting for ever. */
  joined: boolean;
  /** Several tokens may be here at once: joins and boundaries would take one for another. */
  repeated: boolean;
  /** The variable of the list entry this scope runs for. */
  element: { name: string; holds: 'department' | 'person' } | null;
  /** A sub-process around gives the status to what has none. */
  enclosed: boolean;
  /** Shared by all pens of a model: some worker step says whether the ticket was moved. */
  seen: { moves: boolean };
  /** Names of messages made so far. */
  messages: string[];
  id(kind: string): string;
  message(): string;
  /** A sequence of blocks, at least one; answers where it leaves off. */
  blocks(pen: Pen, tail: Tail, most?: number): Tail;
}

/** A flow that has left an element and arrived nowhere yet. */
export interface Tail {
  from: string;
  condition?: Condition | null;
  button?: Button | null;
  /** The gateway it leaves takes it when no other condition holds. */
  byDefault?: boolean;
}

export function createPen(random: Random, size: number, blocks: Pen['blocks']): Pen {
  const counts = new Map<string, number>();
  const messages: string[] = [];
  return {
    random,
    scope: { nodes: [], flows: [], events: [] },
    depth: 0,
    budget: { left: size },
    ends: { terminate: false, outcomes: ['resolved'] },
    mayRepeat: true,
    joined: false,
    repeated: false,
    element: null,
    enclosed: false,
    seen: { moves: false },
    messages,
    blocks,
    id(kind) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${kind}${count}`;
    },
    message() {
      const name = `go-${messages.length + 1}`;
      messages.push(name);
      return name;
    },
  };
}

/** A pen for the inside of something, with a few blocks of the budget for itself. */
export function inside(
  pen: Pen,
  scope: Scope,
  how: { left: number; outcomes?: string[] | null; element?: Pen['element']; enclosed?: boolean },
): Pen {
  const outcomes = how.outcomes ?? null;
  return {
    ...pen,
    scope,
    depth: pen.depth + 1,
    budget: { left: how.left },
    ends: { terminate: outcomes === null && pen.random.chance(0.2), outcomes },
    mayRepeat: outcomes === null || outcomes.length === 1,
    joined: false,
    repeated: false,
    element: how.element ?? pen.element,
    enclosed: how.enclosed ?? pen.enclosed,
  };
}

/** Draws a node behind a tail. */
export function put(pen: Pen, tail: Tail | null, node: Node): void {
  pen.scope.nodes.push(node);
  if (tail) connect(pen, tail, node.id);
}

export function connect(pen: Pen, tail: Tail, to: string): void {
  const id = pen.id('flow');
  const { from, condition = null, button = null } = tail;
  pen.scope.flows.push({ id, from, to, condition, button });
  if (!tail.byDefault) return;
  const gateway = pen.scope.nodes.find((node) => node.id === from);
  if (gateway?.kind === 'xor') gateway.defaultFlow = id;
}

/** Brings several tails together. */
export function merge(pen: Pen, tails: Tail[]): Tail {
  const [only] = tails;
  if (only && tails.length === 1) return only;
  const id = pen.id('merge');
  pen.scope.nodes.push({ kind: 'xor', id, defaultFlow: null });
  for (const tail of tails) connect(pen, tail, id);
  return { from: id };
}

/** Ends a path as the scope wants it. */
export function endWith(pen: Pen, tail: Tail): void {
  const { outcomes, terminate } = pen.ends;
  const outcome = outcomes === null ? null : pen.random.pick(outcomes);
  put(pen, tail, { kind: 'end', id: pen.id('end'), outcome, terminate });
}
