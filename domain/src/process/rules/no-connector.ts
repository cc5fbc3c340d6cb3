import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Connectors and injected fields belong to code that does not run here. */
export const noConnector: Rule = {
  name: 'no-connector',
  severity: 'error',
  problem: localized('“{name}”带有 {element}', '「{name}」帶有 {element}', '"{name}" carries a {element}'),
  mend: localized(
    '用工作单元（外部任务）代替',
    '用工作單元（外部任務）代替',
    'Use a worker (external task) instead',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.name === 'connector' || element.name === 'field') yield { at: element };
    }
  },
};
