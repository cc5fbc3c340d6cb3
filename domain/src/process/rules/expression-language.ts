import { localized } from '@baton/contract/process/localized';
import { attributeOf, namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A condition with a language is a script to the engine. */
export const expressionLanguage: Rule = {
  name: 'expression-language',
  severity: 'error',
  problem: localized(
    '“{name}”的条件指定了语言',
    '「{name}」的條件指定了語言',
    'The condition of "{name}" names a language',
  ),
  mend: localized('去掉 language 属性', '去掉 language 屬性', 'Take the language attribute away'),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.namespace === namespaces.bpmn && attributeOf(element, 'language') !== null) {
        yield { at: element };
      }
    }
  },
};
