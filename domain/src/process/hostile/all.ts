import { codeAttempts } from './code.ts';
import { decisionsAttempts } from './decisions.ts';
import type { Attempt } from './drawings.ts';
import { expressionsAttempts } from './expressions.ts';
import { shapeAttempts } from './shape.ts';

export const attempts: Attempt[] = [
  ...codeAttempts,
  ...expressionsAttempts,
  ...decisionsAttempts,
  ...shapeAttempts,
];
