import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine refuses a default flow with a condition. */
export const defaultWithoutCondition: Rule = {
  name: 'default-without-condition',
  severity: 'error',
  says: localized('默认流没有条件', '預設流沒有條件', 'The default flow has no condition'),
  why: localized(
    '默认流在其他条件都不成立时走；引擎拒绝带条件的默认流。',
    '預設流在其他條件都不成立時走；引擎拒絕帶條件的預設流。',
    'It is taken when no other condition holds; the engine refuses one with a condition.',
  ),
  problem: localized(
    '默认流“{name}”带有条件',
    '預設流「{name}」帶有條件',
    'The default flow "{name}" has a condition',
  ),
  mend: localized('去掉条件', '去掉條件', 'Take the condition away'),
  *check({ drawing }) {
    for (const flow of flowsOf(drawing)) {
      if (flow.condition !== null && flow.source?.defaultFlowId === flow.id) yield { at: flow.xml };
    }
  },
};
