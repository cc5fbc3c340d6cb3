import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A manual task is passed at once and leaves no trace. */
export const manualTask: Rule = {
  name: 'manual-task',
  severity: 'warning',
  says: localized(
    '需要有人处理的步骤不用手工任务',
    '需要有人處理的步驟不用手工任務',
    'A step that somebody has to do is no manual task',
  ),
  why: localized(
    '引擎会立即通过手工任务，也不留下记录。工单看起来经过了这一步，其实没有人做过。',
    '引擎會立即通過手工任務，也不留下記錄。工單看起來經過了這一步，其實沒有人做過。',
    'The engine passes a manual task at once and records nothing: the ticket seems to have been there, and nobody did anything.',
  ),
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
