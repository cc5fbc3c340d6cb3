import { localized } from '@baton/contract/process/localized';
import { endsTicket } from './ends-ticket.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** How a ticket ended is read from the end it came to. */
export const outcomeRequired: Rule = {
  name: 'outcome-required',
  severity: 'error',
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
