import { localized } from '@baton/contract/process/localized';
import { attributeOf, namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A condition with a language is a script to the engine. */
export const expressionLanguage: Rule = {
  name: 'expression-language',
  severity: 'error',
  says: localized('条件不指定语言', '條件不指定語言', 'A condition names no language'),
  why: localized(
    '对引擎来说，指定了语言的条件就是脚本。',
    '對引擎來說，指定了語言的條件就是腳本。',
    'To the engine a condition with a language is a script.',
  ),
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
