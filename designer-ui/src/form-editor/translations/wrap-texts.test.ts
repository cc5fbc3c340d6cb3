import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { wrapTexts } from './wrap-texts.ts';

const wrapped = (code: string) =>
  wrapTexts(code, parseSync('code.js', code).program, () => true, './texts.js')
    .split('\n')
    .slice(1)
    .join('\n');
const untouched = (code: string) =>
  wrapTexts(code, parseSync('code.js', code).program, () => true, './texts.js') === code;

test.each([
  ["show('Must be unique.')", '__editorText("Must be unique.")'],
  ['show(`Remove ${entry.label}`)', '__editorText("Remove {0}", entry.label)'],
  ["function name() { return { label: 'Key' } }", 'label: __editorText("Key")'],
  ["const part = { label: 'Key' }", 'get label() { return __editorText("Key"); }'],
  ["const part = { name: many ? 'Rows' : 'Row' }", 'many ? __editorText("Rows") : __editorText("Row")'],
])('%s is made to ask', (code, expected) => {
  expect(wrapped(code)).toContain(expected);
});

test.each([
  "if (event.key === 'Enter') act()",
  "throw new Error('Nothing is here.')",
  "const part = { 'Key': 1 }; part['Key']",
  "import part from 'Some package'",
  "element.className = 'fjs-element'",
])('%s stays as it is', (code) => {
  expect(untouched(code)).toBe(true);
});
