import { languages } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import { mainLanguageOf } from '../main-language.ts';
import { readLocalized } from '../read-names.ts';
import { attributeOf } from '../xml/xml-element.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Everybody reads a process in their own language. */
export const namesTranslated: Rule = {
  name: 'names-translated',
  severity: 'warning',
  problem: localized(
    '“{name}”缺少译名：{languages}',
    '「{name}」缺少譯名：{languages}',
    '"{name}" has no name in {languages}',
  ),
  mend: localized('补上译名', '補上譯名', 'Add the missing names'),
  *check({ drawing }) {
    const main = mainLanguageOf(drawing);
    const named = [
      { xml: drawing.process, properties: drawing.properties },
      ...nodesOf(drawing),
      ...flowsOf(drawing),
    ];
    for (const { xml, properties } of named) {
      const text = readLocalized(properties, 'name', attributeOf(xml, 'name'), main);
      const missing = text ? languages.filter((language) => !text[language]) : [];
      if (missing.length > 0) yield { at: xml, values: { languages: missing.join(', ') } };
    }
  },
};
