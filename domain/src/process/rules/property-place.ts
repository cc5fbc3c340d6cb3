import { localized } from '@baton/contract/process/localized';
import { findProductProperty } from '@baton/contract/process/properties';
import { propertyElements } from '../read-properties.ts';
import { topicOf } from '../topic-of.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A property stands on the elements it is meant for; elsewhere it does nothing. */
export const propertyPlace: Rule = {
  name: 'property-place',
  severity: 'error',
  says: localized(
    '属性写在它适用的元素上',
    '屬性寫在它適用的元素上',
    'Properties stand on elements they are meant for',
  ),
  why: localized(
    '写在别处不起作用，设置的人却以为工单会照做。',
    '寫在別處不起作用，設定的人卻以為工單會照做。',
    'Elsewhere they do nothing, while whoever set them thinks tickets will follow.',
  ),
  problem: localized(
    '属性“{property}”不能用在“{name}”上',
    '屬性「{property}」不能用在「{name}」上',
    'The property "{property}" has no effect on "{name}"',
  ),
  mend: localized(
    '移到合适的元素上，或删除它',
    '移到合適的元素上，或刪除它',
    'Move it to the right element or remove it',
  ),
  *check({ drawing }) {
    const named = [...nodesOf(drawing), ...flowsOf(drawing), ...drawing.lanes, { xml: drawing.process }];
    for (const at of named) {
      const topic = 'scope' in at ? topicOf(at) : undefined;
      for (const { name: property } of propertyElements(at.xml)) {
        if (topic && Object.hasOwn(topic.inputs.properties, property)) continue;
        const places: readonly string[] | undefined = findProductProperty(property)?.elements;
        if (!places || places.includes('named') || places.includes(at.xml.name)) continue;
        yield { at: at.xml, values: { property } };
      }
    }
  },
};
