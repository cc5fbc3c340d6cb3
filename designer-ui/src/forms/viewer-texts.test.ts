import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languages } from '@baton/contract/language';
import { expect, it } from 'vitest';
import { viewerText, viewerTexts } from './viewer-texts.ts';

it('has every text of the installed viewer in every language', () => {
  const source = readFileSync(createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer'), 'utf8');
  const asked = [...source.matchAll(/translate\(\s*(?:'([^']+)'|"([^"]+)")/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  // The greeting stands in a comment that shows how to translate.
  const missing = asked.filter((text) => !(text in viewerTexts) && !text.startsWith('HELLO'));
  expect(asked.length).toBeGreaterThan(35);
  expect(missing).toEqual([]);
});

it('keeps the places of every text', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const left = Object.entries(viewerTexts).filter(([template, texts]) =>
    languages.some((language) => places(texts[language]).some((place) => !places(template).includes(place))),
  );
  expect(left).toEqual([]);
  expect(viewerText('zh-TW', 'Field must have minimum value of {value}.', { value: 0 })).toBe('不能小於 0');
});
