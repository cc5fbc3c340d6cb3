import type { Flow, FlowNode } from '../../domain/src/process/drawing.ts';

/**
 * The token game over BPMN elements, played plainly: a tree of running scopes, every order of every move, nothing left
 * out. It shares nothing with the search but the drawing, so that each can be held against the other.
 */
export interface Run {
  scope: FlowNode | null;
  /** Nodes a token rests at, and flows on which one waits before a join. */
  at: Set<FlowNode>;
  waiting: Set<Flow>;
  inner: Run[];
}

export interface World {
  run: Run;
  /** A run that an event began beside others: the scope it is in does not end with it. */
  beside: boolean;
}

export interface Played {
  world: World;
  /** Ids crossed. */
  crossed: string[];
  /** Where two tokens met; the game stops there. */
  met: Set<FlowNode>;
  /** Events that begin a run beside. */
  begun: FlowNode[];
}

export function runIn(scope: FlowNode | null): Run {
  return { scope, at: new Set(), waiting: new Set(), inner: [] };
}

/** Takes all tokens of a scope away. */
export function empty(run: Run): void {
  run.at.clear();
  run.waiting.clear();
  run.inner = [];
}

export function copyOf({ run, beside }: World): World {
  const copy = (one: Run): Run => ({
    scope: one.scope,
    at: new Set(one.at),
    waiting: new Set(one.waiting),
    inner: one.inner.map(copy),
  });
  return { run: copy(run), beside };
}

export function allRuns(run: Run): Run[] {
  return [run, ...run.inner.flatMap(allRuns)];
}
