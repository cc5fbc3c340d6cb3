import { expect, test } from 'vitest';
import { i18n, showLanguage, showWordsOf } from './i18n.ts';

test('a part that is opened while the language changes speaks the new one', async () => {
  // given the app in one language
  await showLanguage('zh-CN');

  // when another one is chosen and a part is opened at the same time
  await Promise.all([showLanguage('en'), showWordsOf('merge')]);

  // then the part has the words of the new language
  expect(i18n.global.te('merge.title', 'en')).toBe(true);
});
