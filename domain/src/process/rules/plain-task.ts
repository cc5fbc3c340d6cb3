import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine passes a task without a kind at once: nobody would ever see it. */
export const plainTask: Rule = {
  name: 'plain-task',
  severity: 'error',
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
