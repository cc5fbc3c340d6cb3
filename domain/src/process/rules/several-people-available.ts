import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Nobody counts the verdicts of a step of several people yet: its completion would wait for ever. */
export const severalPeopleAvailable: Rule = {
  name: 'several-people-available',
  severity: 'error',
  problem: localized(
    '“{name}”由多人办理，目前还不支持',
    '「{name}」由多人辦理，目前還不支援',
    '"{name}" is a step of several people, which is not available yet',
  ),
  mend: localized(
    '在任务外套一个多实例子流程，每人一项任务',
    '在任務外套一個多實例子流程，每人一項任務',
    'Put the task into a multi-instance sub-process: one task for each person',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type === 'userTask' && node.multiInstance) yield { at: node.xml };
    }
  },
};
