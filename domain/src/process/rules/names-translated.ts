import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
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
  says: localized('每个名称都有三种语言', '每個名稱都有三種語言', 'Names are given in all three languages'),
  why: localized(
    '步骤和按钮的名称直接显示给处理人；缺少的语言只能显示另一种语言。',
    '步驟和按鈕的名稱直接顯示給處理人；缺少的語言只能顯示另一種語言。',
    'The names of steps and buttons are what people read; where one is missing they get another language.',
  ),
  problem: localized(
    '“{name}”缺少译名：{zhCN}',
    '「{name}」缺少譯名：{zhTW}',
    '"{name}" has no name in {en}',
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
      if (missing.length > 0) yield { at: xml, values: wordsOf(missing) };
    }
  },
};

const words: Readonly<Record<Language, [zhCN: string, zhTW: string, en: string]>> = {
  'zh-CN': ['简体中文', '簡體中文', 'Simplified Chinese'],
  'zh-TW': ['繁体中文', '繁體中文', 'Traditional Chinese'],
  en: ['英文', '英文', 'English'],
};

/** Languages as each of them names them. */
function wordsOf(missing: readonly Language[]) {
  const named = (at: 0 | 1 | 2, between: string) => missing.map((each) => words[each][at]).join(between);
  return { zhCN: named(0, '、'), zhTW: named(1, '、'), en: named(2, ' and ') };
}
