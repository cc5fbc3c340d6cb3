import { localized } from '@baton/contract/process/localized';
import { endsTicket } from './ends-ticket.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** An outcome inside a sub-process, or beside a ticket that goes on, would be taken for the ticket's own. */
export const outcomePlace: Rule = {
  name: 'outcome-place',
  severity: 'error',
  says: localized(
    '只有结束工单的结束事件才有工单结果',
    '只有結束工單的結束事件才有工單結果',
    'Only ends that close the ticket have an outcome',
  ),
  why: localized(
    '子流程里的结束只结束子流程；在那里写结果，会被当作整张工单的结果。',
    '子流程裡的結束只結束子流程；在那裡寫結果，會被當作整張工單的結果。',
    "The end of a sub-process ends that alone; an outcome there would be taken for the ticket's own.",
  ),
  problem: localized(
    '结束事件“{name}”不结束工单，不能有工单结果',
    '結束事件「{name}」不結束工單，不能有工單結果',
    'The end event "{name}" does not end the ticket and cannot have an outcome',
  ),
  mend: localized('删除 ticketOutcome', '刪除 ticketOutcome', 'Remove ticketOutcome'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const carries = node.type === 'endEvent' && node.properties.has('ticketOutcome');
      if (carries && !endsTicket(drawing, node)) yield { at: node.xml };
    }
  },
};
