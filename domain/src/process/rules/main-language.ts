import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Without it the names in the drawing are shown under the default language. */
export const mainLanguage: Rule = {
  name: 'main-language',
  severity: 'warning',
  says: localized(
    '流程说明它的名称用的是哪种语言',
    '流程說明它的名稱用的是哪種語言',
    'The process says which language its names are in',
  ),
  why: localized(
    '没有说明时，名称会被当作简体中文显示，其他语言的同事看到的可能不是他们的语言。',
    '沒有說明時，名稱會被當作簡體中文顯示，其他語言的同事看到的可能不是他們的語言。',
    'Otherwise they are taken for Simplified Chinese, and colleagues may read a name in a language that is not theirs.',
  ),
  problem: localized(
    '流程没有说明名称所用的语言',
    '流程沒有說明名稱所用的語言',
    'The process does not say which language its names are in',
  ),
  mend: localized('设置 mainLanguage', '設定 mainLanguage', 'Set mainLanguage'),
  *check({ drawing }) {
    if (!drawing.properties.has('mainLanguage')) yield { at: drawing.process };
  },
};
