import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine refuses a default flow with a condition. */
export const defaultWithoutCondition: Rule = {
  name: 'default-without-condition',
  severity: 'error',
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
