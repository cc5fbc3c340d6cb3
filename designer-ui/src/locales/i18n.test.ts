import { expect, test } from 'vitest';
import { firstLanguage } from './i18n.ts';

test('what was chosen here before comes first', () => {
  expect(firstLanguage('en', ['zh-CN'])).toBe('en');
  expect(firstLanguage('xx', ['zh-TW'])).toBe('zh-TW');
});

test.each([
  [['zh-HK', 'en'], 'zh-TW'],
  [['zh-Hant-CN'], 'zh-TW'],
  [['zh'], 'zh-CN'],
  [['fr', 'en-GB'], 'en'],
  [['fr'], 'zh-CN'],
  [[], 'zh-CN'],
] as const)('a browser that wants %s gets %s', (wanted, language) => {
  expect(firstLanguage(null, wanted)).toBe(language);
});
