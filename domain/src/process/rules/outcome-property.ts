import { localized } from '@baton/contract/process/localized';
import { outcomeKey } from '../outcome-gateway.ts';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The key of a button with a condition is the one it compares with. */
export const outcomeProperty: Rule = {
  name: 'outcome-property',
  severity: 'error',
  problem: localized(
    '“{name}”的 outcome 与条件不一致',
    '「{name}」的 outcome 與條件不一致',
    'outcome of "{name}" differs from its condition',
  ),
  mend: localized(
    '删除 outcome 属性，或写成条件中的键',
    '刪除 outcome 屬性，或寫成條件中的鍵',
    'Remove the property, or write the key of the condition',
  ),
  *check({ drawing }) {
    for (const flow of flowsOf(drawing)) {
      const said = flow.properties.get('outcome');
      const isDefault = flow.source?.defaultFlowId === flow.id;
      if (said !== undefined && !isDefault && said !== outcomeKey(flow.condition)) yield { at: flow.xml };
    }
  },
};
