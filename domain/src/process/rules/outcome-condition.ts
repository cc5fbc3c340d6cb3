import { localized } from '@baton/contract/process/localized';
import { decidingGateway, outcomeKey } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Behind a task each flow is one button; what else decides belongs to a second gateway. */
export const outcomeCondition: Rule = {
  name: 'outcome-condition',
  severity: 'error',
  problem: localized(
    "按钮“{name}”的条件应写成 ${outcome == '…'}",
    "按鈕「{name}」的條件應寫成 ${outcome == '…'}",
    'The condition of the button "{name}" has to be ${outcome == \'…\'}',
  ),
  mend: localized(
    '只比较 outcome，其他条件放到第二个网关',
    '只比較 outcome，其他條件放到第二個閘道',
    'Compare outcome alone; put other conditions behind a second gateway',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      for (const flow of decidingGateway(node)?.outgoing ?? []) {
        if (flow.condition === null) continue;
        const key = outcomeKey(flow.condition);
        if (key === null || !/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(key)) yield { at: flow.xml };
      }
    }
  },
};
