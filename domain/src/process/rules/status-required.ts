import { localized } from '@baton/contract/process/localized';
import { inherited } from '../inherit.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A ticket always has a status: each user task says which, itself or by what is around it. */
export const statusRequired: Rule = {
  name: 'status-required',
  severity: 'error',
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
