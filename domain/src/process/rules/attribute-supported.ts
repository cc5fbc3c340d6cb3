import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Attributes whose meaning the engine does not carry out. */
export const attributeSupported: Rule = {
  name: 'attribute-supported',
  severity: 'error',
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
