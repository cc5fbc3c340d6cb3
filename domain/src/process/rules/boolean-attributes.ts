import { localized } from '@baton/contract/process/localized';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine takes other words for true than a modeler does: `on` or `1` would mean different things. */
export const booleanAttributes: Rule = {
  name: 'boolean-attributes',
  severity: 'error',
  says: localized(
    '真假值只写 true 或 false',
    '真假值只寫 true 或 false',
    'Yes and no are written true and false',
  ),
  why: localized(
    '引擎把 on、1 也当作真，建模工具却不这么看：同一张图对两者含义不同。',
    '引擎把 on、1 也當作真，建模工具卻不這麼看：同一張圖對兩者含義不同。',
    'The engine takes on and 1 for true as well, a modeler does not: one drawing would mean two things.',
  ),
  problem: localized(
    '{attribute}="{value}" 的含义不明确',
    '{attribute}="{value}" 的含義不明確',
    'It is not clear what {attribute}="{value}" means',
  ),
  mend: localized('写成 true 或 false', '寫成 true 或 false', 'Write true or false'),
  *check({ drawing }) {
    for (const element of executedElements(drawing)) {
      for (const { name, value } of element.attributes) {
        if (booleans.has(name) && value !== 'true' && value !== 'false') {
          yield { at: element, values: { attribute: name, value } };
        }
      }
    }
  },
};

const booleans: ReadonlySet<string> = new Set([
  ...['isExecutable', 'isInterrupting', 'cancelActivity', 'isSequential', 'triggeredByEvent', 'exclusive'],
  ...['isForCompensation', 'isClosed', 'instantiate', 'parallelMultiple', 'waitForCompletion', 'isImmediate'],
  ...['async', 'asyncBefore', 'asyncAfter'],
]);
