import { localized } from '@baton/contract/process/localized';
import { inherited } from '../inherit.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A ticket always has a status: each user task says which, itself or by what is around it. */
export const statusRequired: Rule = {
  name: 'status-required',
  severity: 'error',
  says: localized(
    '每个用户任务都有工单状态',
    '每個使用者任務都有工單狀態',
    'Every user task has a ticket status',
  ),
  why: localized(
    '工单的状态只由图决定：待办、待转还是已转，要看任务停在哪里。没有状态，列表就不知道把工单放在哪里。',
    '工單的狀態只由圖決定：待辦、待轉還是已轉，要看任務停在哪裡。沒有狀態，清單就不知道把工單放在哪裡。',
    'The status of a ticket comes from the drawing alone: to do, awaiting transfer or transferred, by where it stands. Without it the lists do not know where to show the ticket.',
  ),
  problem: localized(
    '用户任务“{name}”没有工单状态',
    '使用者任務「{name}」沒有工單狀態',
    'The user task "{name}" has no ticket status',
  ),
  mend: localized(
    '选择待办、待转或已转（ticketStatus）',
    '選擇待辦、待轉或已轉（ticketStatus）',
    'Choose pending, awaiting transfer or transferred (ticketStatus)',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type === 'userTask' && inherited(node, 'ticketStatus') === null) yield { at: node.xml };
    }
  },
};
