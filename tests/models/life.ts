import type { Random } from '../chaos/random.ts';
import type { Interpreter } from './interpreter/interpreter.ts';
import type { Model } from './model.ts';
import type { Shown } from './shown.ts';
import type { ModelWorld } from './world.ts';

/** One ticket of a model while it is lived. */
export interface Life {
  world: ModelWorld;
  model: Model;
  random: Random;
  interpreter: Interpreter;
  ticket: { id: string; number: string; processInstanceId: string };
  /** What platform and engine showed after the last step. */
  shown: Shown;
  /** `step outcome by` of every completion. */
  completed: string[];
  /** What was done, in words. */
  story: string[];
  counts: Record<string, number>;
}
