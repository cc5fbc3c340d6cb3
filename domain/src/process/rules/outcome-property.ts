import { localized } from '@baton/contract/process/localized';
import { outcomeKey } from '../outcome-gateway.ts';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The key of a button with a condition is the one it compares with. */
export const outcomeProperty: Rule = {
  name: 'outcome-property',
  severity: 'error',
  says: localized(
    '按钮的 outcome 属性与条件一致',
    '按鈕的 outcome 屬性與條件一致',
    'The outcome property of a button is the key of its condition',
  ),
  why: localized(
    '两者不同时，页面送出的是一个键，网关比较的是另一个，没有一条路成立。',
    '兩者不同時，頁面送出的是一個鍵，閘道比較的是另一個，沒有一條路成立。',
    'If they differ the page sends one key and the gateway compares with another: no way holds.',
  ),
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
