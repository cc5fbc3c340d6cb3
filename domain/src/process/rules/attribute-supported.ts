import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Attributes whose meaning the engine does not carry out. */
export const attributeSupported: Rule = {
  name: 'attribute-supported',
  severity: 'error',
  says: localized(
    '元素上没有引擎不执行的属性',
    '元素上沒有引擎不執行的屬性',
    'No attribute that the engine does not carry out',
  ),
  why: localized(
    '例如“完成数量为 2”：图上写着要做两次，工单却只做一次。',
    '例如「完成數量為 2」：圖上寫著要做兩次，工單卻只做一次。',
    'Take a completion quantity of 2: the drawing says twice, and the ticket does it once.',
  ),
  problem: localized(
    '引擎不支持“{name}”的 {attribute}',
    '引擎不支援「{name}」的 {attribute}',
    'The engine does not carry out {attribute} of "{name}"',
  ),
  mend: localized('去掉该属性', '去掉該屬性', 'Take the attribute away'),
  *check({ drawing }) {
    for (const element of executedElements(drawing)) {
      for (const [attribute, harmless] of Object.entries(onlyHarmless)) {
        const value = attributeOf(element, attribute);
        if (value !== null && value !== harmless) {
          yield { at: element, values: { attribute: `${attribute}="${value}"` } };
        }
      }
    }
  },
};

const onlyHarmless: Readonly<Record<string, string>> = {
  instantiate: 'false',
  eventGatewayType: 'Exclusive',
  parallelMultiple: 'false',
  startQuantity: '1',
  completionQuantity: '1',
};
