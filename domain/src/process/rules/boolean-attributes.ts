import { localized } from '@baton/contract/process/localized';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine takes other words for true than a modeler does: `on` or `1` would mean different things. */
export const booleanAttributes: Rule = {
  name: 'boolean-attributes',
  severity: 'error',
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
