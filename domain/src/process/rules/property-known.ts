import { localized } from '@baton/contract/process/localized';
import { findProductProperty } from '@baton/contract/process/properties';
import { propertyElements } from '../read-properties.ts';
import { topicOf } from '../topic-of.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A property with an unknown name does nothing; often it is misspelt. */
export const propertyKnown: Rule = {
  name: 'property-known',
  severity: 'warning',
  says: localized('属性名是平台认识的', '屬性名是平台認識的', 'The names of properties are known here'),
  why: localized(
    '拼错的属性不起作用：设了状态或时限，工单却没有变化。',
    '拼錯的屬性不起作用：設了狀態或時限，工單卻沒有變化。',
    'A misspelt one does nothing: a status or a deadline was set, and tickets do not show it.',
  ),
  problem: localized(
    '“{name}”的属性“{property}”不起作用',
    '「{name}」的屬性「{property}」不起作用',
    'The property "{property}" of "{name}" does nothing',
  ),
  mend: localized('检查拼写，或删除它', '檢查拼寫，或刪除它', 'Check the spelling or remove it'),
  *check({ drawing }) {
    const named = [...nodesOf(drawing), ...flowsOf(drawing), ...drawing.lanes, { xml: drawing.process }];
    for (const at of named) {
      const topic = 'scope' in at ? topicOf(at) : undefined;
      for (const { name: property } of propertyElements(at.xml)) {
        const isInput = topic !== undefined && Object.hasOwn(topic.inputs.properties, property);
        if (!isInput && !findProductProperty(property)) yield { at: at.xml, values: { property } };
      }
    }
  },
};
