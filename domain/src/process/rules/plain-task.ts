import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine passes a task without a kind at once: nobody would ever see it. */
export const plainTask: Rule = {
  name: 'plain-task',
  severity: 'error',
  says: localized('每个任务都有类型', '每個任務都有類型', 'Every task has a kind'),
  why: localized(
    '没有类型的任务会被引擎立即通过：图上画了一步，却没有人收到它。',
    '沒有類型的任務會被引擎立即通過：圖上畫了一步，卻沒有人收到它。',
    'The engine passes a task without a kind at once: there is a step on the drawing that nobody ever gets.',
  ),
  problem: localized(
    '“{name}”没有类型，谁也看不到它',
    '「{name}」沒有類型，誰也看不到它',
    '"{name}" has no kind: nobody would ever see it',
  ),
  mend: localized('改成用户任务或工作单元', '改成使用者任務或工作單元', 'Make it a user task or a worker'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) if (node.type === 'task') yield { at: node.xml };
  },
};
