import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** No script runs in the engine. */
export const noScript: Rule = {
  name: 'no-script',
  severity: 'error',
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
