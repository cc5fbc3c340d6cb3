import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Without it the names in the drawing are shown under the default language. */
export const mainLanguage: Rule = {
  name: 'main-language',
  severity: 'warning',
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
