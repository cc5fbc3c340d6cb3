import type { FlowNode } from '../../domain/src/process/drawing.ts';
import type { Run, World } from './world.ts';

/** One marking of the game and what may come next. */
export interface Position {
  world: World;
  next: number[];
  fromOutside: number[];
  /** A way on that is not followed. */
  left: boolean;
}

/** Every node with a token, the scope itself included. */
export const nodesAt = (run: Run): FlowNode[] => [
  ...run.at,
  ...[...run.waiting].flatMap(({ target }) => target ?? []),
  ...(run.scope ? [run.scope] : []),
];
