import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { askedTexts } from './asked-texts.ts';
import { importedFiles } from './imported-files.ts';
import type { ParsedFile } from './imported-files.ts';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

const { resolve } = createRequire(import.meta.url);
const seen = new Map<string, ParsedFile>();
for (const entry of ['bpmn-js/lib/Modeler', 'bpmn-js-color-picker', 'diagram-js-minimap'])
  importedFiles(resolve(entry), seen);
const files = [...seen.values()];
const found = files.map(({ path, program }) => ({ path, ...askedTexts(program) }));
const asked = new Set(found.flatMap(({ texts }) => texts));

describe('what the installed modeler asks to have translated', () => {
  it('is looked for in all it is made of', () => {
    // Given palette, context pad and replace menu, each named by a text of its own
    const samples = ['Create task', 'Append task', 'User task', 'Align elements left', 'Search in diagram'];
    expect([...asked]).toEqual(expect.arrayContaining(samples));
    expect(files.length).toBeGreaterThan(250);
  });

  it('can be read from its files', () => {
    const unread = found.flatMap(({ path, unread }) => unread.map((offset) => `${path} at ${offset}`));
    expect(unread).toEqual([]);
  });
});

describe.each(Object.entries({ 'zh-CN': zhCN, 'zh-TW': zhTW }))('%s', (_language, texts) => {
  it('has every text the modeler asks for', () => {
    expect([...asked].filter((text) => !(text in texts))).toEqual([]);
  });

  it('has no text nobody asks for', () => {
    expect(Object.keys(texts).filter((text) => !asked.has(text))).toEqual([]);
  });

  it('says something else than the English, with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
    for (const [english, text] of Object.entries(texts)) {
      expect.soft(text).toMatch(/\p{Script=Han}/u);
      expect.soft([english, gaps(text)]).toEqual([english, gaps(english)]);
    }
  });
});
