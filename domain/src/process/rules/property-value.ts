import { localized } from '@baton/contract/process/localized';
import { findProductProperty } from '@baton/contract/process/properties';
import { checkPropertyValue } from '../check-property-value.ts';
import { propertyElements } from '../read-properties.ts';
import { topicOf } from '../topic-of.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Every property has a value of its kind. */
export const propertyValue: Rule = {
  name: 'property-value',
  severity: 'error',
  problem: localized(
    '“{name}”的属性 {property} 不能是“{value}”',
    '「{name}」的屬性 {property} 不能是「{value}」',
    '{property} of "{name}" cannot be "{value}"',
  ),
  mend: localized('从可选值中选择', '從可選值中選擇', 'Choose one of the values offered'),
  *check({ drawing }) {
    const named = [...nodesOf(drawing), ...flowsOf(drawing), ...drawing.lanes, { xml: drawing.process }];
    for (const at of named) {
      const topic = 'scope' in at ? topicOf(at) : undefined;
      for (const { name: property, value } of propertyElements(at.xml)) {
        const declared = findProductProperty(property);
        if (!declared || (topic && Object.hasOwn(topic.inputs.properties, property))) continue;
        const wrong = value === '' ? '' : checkPropertyValue(declared.value, value);
        if (wrong !== null) yield { at: at.xml, values: { property, value: wrong } };
      }
    }
  },
};
