import { localized } from '@baton/contract/process/localized';
import { propertyElements } from '../read-properties.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Of a property given twice only one counts. */
export const propertyOnce: Rule = {
  name: 'property-once',
  severity: 'error',
  says: localized('同一个属性只出现一次', '同一個屬性只出現一次', 'A property is given once'),
  why: localized(
    '出现两次时只有一个有效，看文件的人不知道是哪一个。',
    '出現兩次時只有一個有效，看檔案的人不知道是哪一個。',
    'Of two only one counts, and whoever reads the drawing does not know which.',
  ),
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
