import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine would evaluate `${…}` in them; inputs of workers are plain properties. */
export const noInputOutput: Rule = {
  name: 'no-input-output',
  severity: 'error',
  says: localized(
    '工作单元的输入写成属性，不用输入输出映射',
    '工作單元的輸入寫成屬性，不用輸入輸出映射',
    'Inputs of workers are properties, not mappings',
  ),
  why: localized(
    '映射中的 ${…} 会被引擎当作代码计算。属性只是文字，填什么就是什么。',
    '映射中的 ${…} 會被引擎當作程式碼計算。屬性只是文字，填什麼就是什麼。',
    'In a mapping the engine evaluates ${…} as code. A property is plain text and stays what was typed.',
  ),
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
