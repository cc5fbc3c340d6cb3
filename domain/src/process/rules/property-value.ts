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
  says: localized('属性的值是允许的值', '屬性的值是允許的值', 'Properties have values that are allowed'),
  why: localized(
    '例如时限写成 P1M：一个月有几个工作日说不清，平台无法计算。',
    '例如時限寫成 P1M：一個月有幾個工作日說不清，平台無法計算。',
    'Take a deadline of P1M: nobody can say how many working days a month has, so it cannot be counted.',
  ),
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
