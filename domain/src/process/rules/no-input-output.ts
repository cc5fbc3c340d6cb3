import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine would evaluate `${…}` in them; inputs of workers are plain properties. */
export const noInputOutput: Rule = {
  name: 'no-input-output',
  severity: 'error',
  problem: localized(
    '“{name}”使用输入输出映射',
    '「{name}」使用輸入輸出映射',
    '"{name}" maps inputs or outputs',
  ),
  mend: localized(
    '把工作单元的输入写成属性（camunda:property）',
    '把工作單元的輸入寫成屬性（camunda:property）',
    'Give workers their inputs as properties (camunda:property)',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) if (element.name === 'inputOutput') yield { at: element };
  },
};
