import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@baton/contract/error-codes';
import { ticketStatuses } from '@baton/contract/process/properties';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import filesEn from './design-files/en.json';
import filesZhCN from './design-files/zh-CN.json';
import filesZhTW from './design-files/zh-TW.json';
import designEn from './design/en.json';
import designZhCN from './design/zh-CN.json';
import designZhTW from './design/zh-TW.json';
import mergeEn from './merge/en.json';
import mergeZhCN from './merge/zh-CN.json';
import mergeZhTW from './merge/zh-TW.json';
import sandboxEn from './sandbox/en.json';
import sandboxZhCN from './sandbox/zh-CN.json';
import sandboxZhTW from './sandbox/zh-TW.json';
import savedEn from './saved-fields/en.json';
import savedZhCN from './saved-fields/zh-CN.json';
import savedZhTW from './saved-fields/zh-TW.json';
import appEn from './en.json';
import appZhCN from './zh-CN.json';
import appZhTW from './zh-TW.json';

const [zhCN, zhTW, en] = [
  { ...appZhCN, ...designZhCN, ...sandboxZhCN, ...filesZhCN, ...mergeZhCN, ...savedZhCN },
  { ...appZhTW, ...designZhTW, ...sandboxZhTW, ...filesZhTW, ...mergeZhTW, ...savedZhTW },
  { ...appEn, ...designEn, ...sandboxEn, ...filesEn, ...mergeEn, ...savedEn },
];
const dictionaries = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
const source = join(import.meta.dirname, '..');

function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as object, `${prefix}${key}.`),
  );
}

function textAt(tree: object, key: string): string {
  return String(
    key.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], tree),
  );
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(vue|ts)$/.test(name) && !name.includes('.test.'),
);
const code = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
const roots = Object.keys(zhCN).join('|');

/** Keys written out whole, and the beginnings of those put together at run time. */
const written = new Set(
  [...code.matchAll(new RegExp(`(?:['\`]|keypath=")((?:${roots})(?:\\.\\w+)+)['"\`]`, 'g'))].map(
    (match) => match[1] ?? '',
  ),
);
const composed = [...code.matchAll(new RegExp(`\`((?:${roots})\\.(?:\\w+\\.)*)\\$\\{`, 'g'))].map(
  (match) => match[1] ?? '',
);

describe('the words of the app', () => {
  test.each(['zh-TW', 'en'] as const)('%s has the same keys as zh-CN', (language) => {
    expect(keysOf(dictionaries[language]).sort()).toEqual(keysOf(zhCN).sort());
  });

  test.each(['zh-TW', 'en'] as const)('%s fills the same gaps in its sentences', (language) => {
    // English says one thing in two forms; a gap may stand in both.
    const gaps = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
    for (const key of keysOf(zhCN)) {
      expect([key, gaps(textAt(dictionaries[language], key))]).toEqual([key, gaps(textAt(zhCN, key))]);
    }
  });

  test('every key written in the code exists', () => {
    const known = new Set(keysOf(zhCN));
    const missing = [...written].filter(
      (key) => !known.has(key) && !keysOf(zhCN).some((each) => each.startsWith(`${key}.`)),
    );
    expect(missing).toEqual([]);
  });

  test('no word is kept that nothing uses', () => {
    const unused = keysOf(zhCN).filter(
      (key) => !written.has(key) && !composed.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  test('every status and every error code has words', () => {
    for (const status of ticketStatuses) expect(keysOf(zhCN)).toContain(`status.${status}`);
    for (const each of Object.keys(errorCodes)) expect(keysOf(zhCN)).toContain(`errors.${each}.title`);
  });

  test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
    '%s can be shown without a fault',
    (locale) => {
      const { t } = createI18n({ legacy: false, locale, messages: dictionaries }).global;
      for (const key of keysOf(dictionaries[locale])) expect(t(key).length).toBeGreaterThan(0);
    },
  );

  test('the languages do not mix scripts', () => {
    const simplified = /[单务领过这请时开关处档录显]/;
    const traditional = /[單務領過這請時開關處檔錄顯]/;
    for (const key of keysOf(zhTW)) expect([key, simplified.test(textAt(zhTW, key))]).toEqual([key, false]);
    for (const key of keysOf(zhCN)) expect([key, traditional.test(textAt(zhCN, key))]).toEqual([key, false]);
    for (const key of keysOf(en))
      expect([key, /\p{Script=Han}/u.test(textAt(en, key).replaceAll('接力', ''))]).toEqual([key, false]);
  });

  test('nobody is shouted at', () => {
    const loud = Object.values(dictionaries).flatMap((words) =>
      keysOf(words).filter((key) => /[!！]/.test(textAt(words, key))),
    );
    expect(loud).toEqual([]);
  });
});
