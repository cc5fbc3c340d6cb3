import { expect, test } from 'vitest';
import { corpusSize, spread } from '../../../tests/support/corpora.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { foreignModels, foreignModelsMissing } from '../../../tests/support/foreign-models.ts';
import { canonicalXml, importDrawing } from '../process/index.ts';
import { judgeImport } from './judge-import.ts';
import { keyAsked } from './merge-file.ts';
import { readTypeFile } from './read-type-file.ts';

const most = corpusSize('FOREIGN_FILES');
const quick = { organisation: null, mend: false };

test('each file of another author gets its verdict, and one that is refused says where', async (context) => {
  context.skip(foreignModelsMissing !== null, foreignModelsMissing ?? '');
  const verdicts = new Set<string>();
  const models = foreignModels(/\.(?:bpmn|xml|dmn|form)$/);
  for (const { path, bytes } of spread(models, most)) {
    const read = await readTypeFile(path, bytes);
    const alone = keyAsked(read);
    const target = { key: alone ?? 'desk', base: alone === null ? deskType('desk') : null };
    const { verdict, items, findings, bundle } = await judgeImport(read, target, quick);
    verdicts.add(verdict);
    expect([path, bundle !== null]).toEqual([path, true]);
    if (verdict === 'runs') continue;
    const places = [
      ...items.filter(({ outcome }) => outcome === 'refused').map(({ elementId, what }) => elementId ?? what),
      ...findings
        .filter(({ severity }) => severity === 'error')
        .map(({ elementId, file }) => elementId ?? file),
    ];
    expect([path, places.length > 0 && places.every((place) => place !== '')]).toEqual([path, true]);
  }
  expect(models).toHaveLength(98);
  // Few of them run as they are, so that a part may hold none.
  const expected = models.length <= most ? ['mends', 'refused', 'runs'] : ['mends', 'refused'];
  expect([...verdicts].sort()).toEqual(expect.arrayContaining(expected));
}, 120_000);

test('a drawing that was imported comes through the next time to the letter', async (context) => {
  context.skip(foreignModelsMissing !== null, foreignModelsMissing ?? '');
  for (const { path, bytes } of spread(foreignModels(/\.(?:bpmn|xml)$/), most)) {
    const { text } = await importDrawing(path, bytes);
    const again = await importDrawing(path, Buffer.from(text));
    expect([path, again.text === text]).toEqual([path, true]);
    expect(canonicalXml(text).length).toBeGreaterThan(1);
  }
}, 120_000);
