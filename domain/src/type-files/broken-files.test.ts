import { expect, test } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import { brokenFiles } from './broken-files.ts';
import { judgeImport } from './judge-import.ts';
import { readTypeFile } from './read-type-file.ts';

/** Generous beside what it takes (a few ms, 400 for the largest): other tests run at the same time. */
const longest = 10_000;

test.each(brokenFiles)('%s is answered with its reason', async (_what, bytes, expected) => {
  const before = performance.now();
  const read = await readTypeFile('a.file', bytes);
  const target = { key: 'desk', base: deskType('desk') };
  const { items, findings } = await judgeImport(read, target, { organisation: null, mend: true });
  const said = [
    ...items.filter(({ outcome }) => outcome !== 'taken').map(({ reason }) => reason.en ?? ''),
    ...findings.map(({ rule }) => rule),
  ];
  expect(said.join('\n')).toMatch(expected);
  expect(performance.now() - before).toBeLessThan(longest);
});

test('a form whose id is a structure is judged', async () => {
  const form = '{"id":{"toString":1,"valueOf":1},"components":[]}';
  const read = await readTypeFile('a.form', Buffer.from(form));
  const target = { key: 'desk', base: deskType('desk') };
  const { findings } = await judgeImport(read, target, { organisation: null, mend: false });
  expect(findings.map(({ rule }) => rule)).toContain('form-readable');
});

test('there are enough of them', () => {
  expect(brokenFiles.length).toBeGreaterThanOrEqual(100);
  expect(new Set(brokenFiles.map(([what]) => what)).size).toBe(brokenFiles.length);
});
