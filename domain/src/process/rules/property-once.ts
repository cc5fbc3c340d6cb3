import { localized } from '@baton/contract/process/localized';
import { propertyElements } from '../read-properties.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Of a property given twice only one counts. */
export const propertyOnce: Rule = {
  name: 'property-once',
  severity: 'error',
  problem: localized(
    '“{name}”的属性 {property} 出现了多次',
    '「{name}」的屬性 {property} 出現了多次',
    '"{name}" carries {property} several times',
  ),
  mend: localized('只保留一个', '只保留一個', 'Leave one of them'),
  *check({ drawing }) {
    const named = [...nodesOf(drawing), ...flowsOf(drawing), ...drawing.lanes, { xml: drawing.process }];
    for (const { xml } of named) {
      const seen = new Set<string>();
      for (const { name: property } of propertyElements(xml)) {
        if (seen.has(property)) yield { at: xml, values: { property } };
        seen.add(property);
      }
    }
  },
};
