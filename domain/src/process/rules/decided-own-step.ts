import { localized } from '@baton/contract/process/localized';
import { namesIn } from '../expression/expression.ts';
import type { Rule } from './rule.ts';

/** What a step has decided is read by that step alone: another one would see an old value. */
export const decidedOwnStep: Rule = {
  name: 'decided-own-step',
  severity: 'error',
  says: localized(
    'decided_… 只由它自己的步骤读取',
    'decided_… 只由它自己的步驟讀取',
    'decided_… is read by its own step only',
  ),
  why: localized(
    '别的步骤读到的是旧值，可能还没有人决定就往下走。',
    '別的步驟讀到的是舊值，可能還沒有人決定就往下走。',
    'Elsewhere it is an old value, and a ticket might go on before anybody has decided.',
  ),
  problem: localized(
    '“{name}”读取另一步骤的 {variable}',
    '「{name}」讀取另一步驟的 {variable}',
    '"{name}" reads {variable} of another step',
  ),
  mend: localized(
    '用 outcome 或表单字段决定',
    '用 outcome 或表單欄位決定',
    'Decide by outcome or a form field',
  ),
  *check({ expressions }) {
    for (const { expression, place, owner, at } of expressions) {
      const own = place === 'completionCondition' ? `decided_${owner.id}` : null;
      const other = expression && namesIn(expression).find((name) => /^decided_/.test(name) && name !== own);
      if (other) yield { at, values: { variable: other } };
    }
  },
};
