import { localized } from '@baton/contract/process/localized';
import { inherited } from '../inherit.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A step that names nobody goes to an administrator. */
export const assignmentPresent: Rule = {
  name: 'assignment-present',
  severity: 'warning',
  says: localized('每个步骤都指定处理人', '每個步驟都指定處理人', 'Every step says who does it'),
  why: localized(
    '没有指定时，任务交给管理员：工单不会丢，但没有人预料到它在那里。',
    '沒有指定時，任務交給管理員：工單不會丟，但沒有人預料到它在那裡。',
    'Otherwise it goes to an administrator: the ticket is not lost, but nobody expects it there.',
  ),
  problem: localized(
    '“{name}”没有指定处理人，将交给管理员',
    '「{name}」沒有指定處理人，將交給管理員',
    '"{name}" names nobody: it goes to an administrator',
  ),
  mend: localized('设置 assignment', '設定 assignment', 'Set assignment'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask' || inherited(node, 'assignment', 'lanes')) continue;
      const native = ['assignee', 'candidateUsers', 'candidateGroups'];
      if (!native.some((name) => camundaAttribute(node.xml, name))) yield { at: node.xml };
    }
  },
};
