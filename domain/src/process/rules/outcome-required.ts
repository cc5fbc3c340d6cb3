import { localized } from '@baton/contract/process/localized';
import { endsTicket } from './ends-ticket.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** How a ticket ended is read from the end it came to. */
export const outcomeRequired: Rule = {
  name: 'outcome-required',
  severity: 'error',
  says: localized(
    '结束工单的结束事件有工单结果',
    '結束工單的結束事件有工單結果',
    'An end that closes the ticket says how it ended',
  ),
  why: localized(
    '统计、通知和发起人看到的结论都来自结束事件上的结果。',
    '統計、通知和發起人看到的結論都來自結束事件上的結果。',
    'Statistics, messages and what the requester reads all come from the outcome on the end event.',
  ),
  problem: localized(
    '结束事件“{name}”没有工单结果',
    '結束事件「{name}」沒有工單結果',
    'The end event "{name}" has no ticket outcome',
  ),
  mend: localized(
    '填写 ticketOutcome，例如 resolved',
    '填寫 ticketOutcome，例如 resolved',
    'Give it a ticketOutcome, such as resolved',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (endsTicket(drawing, node) && !node.properties.get('ticketOutcome')) yield { at: node.xml };
    }
  },
};
