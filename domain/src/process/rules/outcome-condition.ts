import { localized } from '@baton/contract/process/localized';
import { decidingGateway, outcomeKey } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Behind a task each flow is one button; what else decides belongs to a second gateway. */
export const outcomeCondition: Rule = {
  name: 'outcome-condition',
  severity: 'error',
  says: localized(
    "用户任务后的每条连线是一个按钮，条件写成 ${outcome == '键'}",
    "使用者任務後的每條連線是一個按鈕，條件寫成 ${outcome == '鍵'}",
    "Behind a user task each flow is a button with the condition ${outcome == 'key'}",
  ),
  why: localized(
    '按钮只能按处理人的选择决定。其他条件放到第二个网关，否则点了按钮却不一定走这条路。',
    '按鈕只能按處理人的選擇決定。其他條件放到第二個閘道，否則點了按鈕卻不一定走這條路。',
    'A button decides by what was chosen and by nothing else. Other conditions belong to a second gateway, else pressing it might not take this way.',
  ),
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
