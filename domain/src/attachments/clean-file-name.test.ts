import { expect, test } from 'vitest';
import { cleanFileName, extensionOf } from './clean-file-name.ts';

test.each([
  ['报告.PDF', '报告.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\x.txt', 'x.txt'],
  ['a\u0000b\u0007.png', 'ab.png'],
  ['invoice\u202Egnp.exe', 'invoicegnp.exe'],
  ['zero\u200Bwidth.csv', 'zerowidth.csv'],
  ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
  ['  spaced \n out  .txt', 'spaced out.txt'],
  ['...', 'file'],
  ['.png', 'png'],
  ['CON.txt', '_CON.txt'],
  ['', 'file'],
  ['e\u0301.txt', 'é.txt'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test('a long name keeps its extension within 150 characters, no character cut in half', () => {
  const name = cleanFileName(`${'😀'.repeat(300)}.jpeg`);
  expect([...name].length).toBe(150);
  expect(name.endsWith('😀.jpeg')).toBe(true);
});

test('cleaning twice changes nothing more', () => {
  const once = cleanFileName('  ..a/b\u202E:c .TXT');
  expect(cleanFileName(once)).toBe(once);
});

test.each([
  ['a.tar.GZ', 'gz'],
  ['none', ''],
  ['trailing.', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
