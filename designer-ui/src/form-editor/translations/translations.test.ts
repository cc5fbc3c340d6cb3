import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { notShown } from './not-shown.ts';
import { shownTexts } from './shown-texts.ts';
import { translatedFiles } from './translated-editor.ts';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

const editor = createRequire(import.meta.url)
  .resolve('@bpmn-io/form-js-editor')
  .replace('.cjs', '.es.js');
const viewer = createRequire(editor).resolve('@bpmn-io/form-js-viewer').replace('.cjs', '.es.js');
const files = [editor, viewer];
const found = new Set(
  files
    .flatMap((path) => shownTexts(parseSync(path, readFileSync(path, 'utf8')).program))
    .map(({ text }) => text),
);

describe('what the installed editor shows', () => {
  it('is looked for in all it is made of', () => {
    // Given context pad, panel and fields, each named by a text of its own
    expect([...found]).toEqual(
      expect.arrayContaining(['Remove {0}', 'Binds to a form variable', 'Text field']),
    );
    expect(found.size).toBeGreaterThan(300);
    expect(files.filter((path) => !translatedFiles.test(path))).toEqual([]);
  });

  it('is either translated or known to be shown to nobody', () => {
    expect([...found].filter((text) => !(text in zhCN) && !notShown.includes(text))).toEqual([]);
    expect(notShown.filter((text) => !found.has(text) || text in zhCN)).toEqual([]);
  });
});

describe.each(Object.entries({ 'zh-CN': zhCN, 'zh-TW': zhTW }))('%s', (_language, texts) => {
  it('has no text that the editor has not', () => {
    expect(Object.keys(texts).filter((text) => !found.has(text))).toEqual([]);
  });

  it('says something else than the English, with no gap of its own', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap);
    for (const [english, text] of Object.entries(texts)) {
      expect.soft(text).toMatch(/\p{Script=Han}/u);
      expect.soft(gaps(text).filter((gap) => !gaps(english).includes(gap))).toEqual([]);
    }
  });
});

test('both languages have the same texts', () => {
  expect(Object.keys(zhTW)).toEqual(Object.keys(zhCN));
});
