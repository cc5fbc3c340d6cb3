import type { Interpreter } from './interpreter/interpreter.ts';
import type { Leaf } from './interpreter/state.ts';

/** Leaves as they appeared, the first one first. */
export function inOrder(interpreter: Interpreter, leaves: Leaf[]): Leaf[] {
  const visits = interpreter.visits();
  return leaves.toSorted((a, b) => visits.indexOf(a.visit) - visits.indexOf(b.visit));
}
