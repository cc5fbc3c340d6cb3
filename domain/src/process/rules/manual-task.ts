import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A manual task is passed at once and leaves no trace. */
export const manualTask: Rule = {
  name: 'manual-task',
  severity: 'warning',
  problem: localized(
    '手工任务“{name}”会立即通过，谁也看不到它',
    '手工任務「{name}」會立即通過，誰也看不到它',
    'The manual task "{name}" is passed at once: nobody will see it',
  ),
  mend: localized(
    '需要有人处理时，改成用户任务',
    '需要有人處理時，改成使用者任務',
    'Make it a user task if somebody has to act',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) if (node.type === 'manualTask') yield { at: node.xml };
  },
};
