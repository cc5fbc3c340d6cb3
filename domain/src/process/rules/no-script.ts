import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** No script runs in the engine. */
export const noScript: Rule = {
  name: 'no-script',
  severity: 'error',
  says: localized('流程中没有脚本', '流程中沒有腳本', 'There is no script in a process'),
  why: localized(
    '脚本会在引擎里以平台的权限运行，能读到所有人的工单。需要自动处理时用工作单元。',
    '腳本會在引擎裡以平台的權限執行，能讀到所有人的工單。需要自動處理時用工作單元。',
    "A script would run inside the engine with its rights and could read everybody's tickets. Workers do what has to be automatic.",
  ),
  problem: localized('“{name}”带有脚本', '「{name}」帶有腳本', '"{name}" carries a script'),
  mend: localized(
    '用工作单元（外部任务）代替脚本',
    '用工作單元（外部任務）代替腳本',
    'Use a worker (external task) instead of a script',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.name === 'scriptTask') yield { at: element };
      else if (element.name === 'script' && element.parent?.name !== 'scriptTask') yield { at: element };
    }
  },
};
