import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { importDrawing } from '../process/index.ts';
import { saveTypeDraft } from '../ticket-type-drafts/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { exportType } from './export-type.ts';
import { reportImport } from './report-import.ts';
import { signingKey } from './signing-key.ts';

let test: TestDatabase;
let world: DeskWorld;

/** A type as the editor keeps it, with a diagram. */
async function drawnType(key: string): Promise<TypeBundle> {
  const type = deskType(key);
  return { ...type, bpmn: (await importDrawing(`${key}.bpmn`, Buffer.from(type.bpmn))).text };
}

let counter: TypeBundle;

beforeAll(async () => {
  counter = await drawnType('counter');
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  const he = await world.as('he');
  await saveTypeDraft(he, { revision: 0, bundle: counter });
});

afterAll(() => test.drop());

const own = signingKey('the secret of this installation, long enough');
const stranger = signingKey('the secret of another installation, as long');

const exported = async (signer = own, wish: { file?: string; version?: number } = {}) =>
  await exportType(await world.as('he'), { key: 'counter', ...wish }, { signer, productVersion: '1.0.0' });

const report = async (bytes: Uint8Array, more: { name?: string; key?: string; mend?: boolean } = {}) =>
  await reportImport(await world.as('he'), { name: 'a.baton', bytes, ...more }, own);

const savedRevisions = async () =>
  (await test.db.$client`select count(*)::int as count from app.ticket_type_draft_revisions`)[0]?.['count'];

describe('exporting', () => {
  it('gives the drawing that is stored to the letter, a form as JSON', async () => {
    const drawing = await exported(own, { file: 'counter.bpmn' });
    expect(Buffer.from(drawing.bytes).toString()).toBe(counter.bpmn);
    const [form] = counter.forms;
    const { bytes } = await exported(own, { file: `${String(form?.['id'])}.form` });
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(form);
  });

  it('says what is not there', async () => {
    await expect(exported(own, { file: 'other.bpmn' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(exported(own, { version: 7 })).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    const nothing = exportType(
      await world.as('he'),
      { key: 'nothing' },
      { signer: own, productVersion: '1' },
    );
    await expect(nothing).rejects.toMatchObject({ code: 'ticket_type_not_found' });
  });
});

describe('importing a bundle file', () => {
  it('shows a new type under another key, and changes nothing', async () => {
    const before = await savedRevisions();
    const { bytes, name } = await exported();
    expect(name).toBe('counter.baton');
    const said = await report(bytes, { key: 'window' });
    expect(said).toMatchObject({
      ...{
        kind: 'bundle',
        verdict: 'runs',
        signer: { is: 'own' },
        origin: { key: 'counter', version: null },
      },
      draft: { key: 'window', revision: 0, publishedVersion: null, declaration: { key: 'window' } },
    });
    expect(said.items.map(({ what }) => what)).toEqual(['id="counter"']);
    expect(said.draft?.bpmn).toContain('id="window"');
    expect(said.files.every(({ change }) => change === 'added')).toBe(true);
    expect(await savedRevisions()).toBe(before);
  });

  it('of the same type says that it would change nothing, and on which revision it stands', async () => {
    const said = await report((await exported()).bytes);
    expect(said.files.map(({ change }) => change)).not.toContain('replaced');
    expect(said.draft).toMatchObject({ key: 'counter', revision: 1, bpmn: counter.bpmn });
  });

  it('of another installation names its key', async () => {
    const said = await report((await exported(stranger)).bytes, { key: 'window' });
    expect(said.signer).toMatchObject({
      is: 'unknown',
      fingerprint: expect.stringMatching(/^[0-9a-f ]{39}$/),
    });
  });

  it('that was changed is refused', async () => {
    const { bytes } = await exported();
    const said = await report(bytes.subarray(0, bytes.length - 10));
    expect(said).toMatchObject({ kind: 'unknown', verdict: 'refused', draft: null });
    expect(said.items[0]?.reason.en).toMatch(/not a whole bundle/);
  });
});

describe('importing one file', () => {
  it('puts a drawing into a type that is there, and keeps its forms', async () => {
    const bpmn = counter.bpmn.replaceAll('"counter"', '"elsewhere"');
    const said = await report(Buffer.from(bpmn), { name: 'drawn.bpmn', key: 'counter' });
    expect(said).toMatchObject({
      kind: 'drawing',
      verdict: 'runs',
      draft: { bpmn: counter.bpmn },
    });
    expect(said.draft?.forms).toHaveLength(counter.forms.length);
  });

  it('begins a type with a drawing, under the id of its process', async () => {
    const said = await report(Buffer.from((await drawnType('fresh')).bpmn), { name: 'fresh.bpmn' });
    expect(said).toMatchObject({ verdict: 'mends', draft: { key: 'fresh', forms: [] } });
    expect(said.findings.map(({ rule }) => rule)).toContain('form-exists');
  });

  it('applies the certain mends when asked', async () => {
    const bare = counter.bpmn.replace(' isExecutable="true"', '');
    const [plain, mended] = [
      await report(Buffer.from(bare), { key: 'counter' }),
      await report(Buffer.from(bare), { key: 'counter', mend: true }),
    ];
    expect(plain.verdict).toBe('mends');
    expect(mended.verdict).toBe('runs');
    expect(mended.draft?.bpmn).toContain('isExecutable="true"');
  });

  it('replaces the form of the same id, and needs a type for it', async () => {
    const [form] = counter.forms;
    const changed = Buffer.from(JSON.stringify({ ...form, components: [] }));
    const said = await report(changed, { key: 'counter', name: 'a.form' });
    expect(said.files.filter(({ change }) => change === 'replaced')).toHaveLength(1);
    expect(await report(changed, { name: 'a.form' })).toMatchObject({ verdict: 'refused', draft: null });
  });

  it('takes fields of a Flowable form, and refuses those it does not know', async () => {
    const fields = [
      { id: 'days', name: 'Days', type: 'integer', required: true },
      { id: 'map', name: 'Map', type: 'geo' },
    ];
    const said = await report(Buffer.from(JSON.stringify({ key: 'leave', fields })), { key: 'counter' });
    expect(said.items.map(({ outcome, elementId }) => `${outcome} ${elementId}`)).toEqual([
      'translated days',
      'refused map',
    ]);
    expect(said.draft?.forms.at(-1)).toMatchObject({
      id: 'leave',
      components: [{ type: 'number', key: 'days' }],
    });
  });

  it('puts decisions beside the drawing, or in place of those that decide the same', async () => {
    const dmn = (name: string) =>
      `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="x" name="${name}" namespace="u"><decision id="d" name="d"/></definitions>`;
    const first = await report(Buffer.from(dmn('a')), { key: 'counter', name: 'a.dmn' });
    expect(first).toMatchObject({ kind: 'decisions', draft: { decisions: [dmn('a')] } });
    await saveTypeDraft(await world.as('he'), {
      revision: 1,
      bundle: { ...counter, decisions: [dmn('a')] },
    });
    const second = await report(Buffer.from(dmn('b')), { key: 'counter', name: 'a.dmn' });
    expect(second.draft?.decisions).toEqual([dmn('b')]);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['another XML', Buffer.from('<html/>')],
    ['a document type', Buffer.from('<!DOCTYPE a><a/>')],
    ['half a character', Buffer.from('{"components":[{"label":"\\ud800"}]}')],
    ['a deep form', Buffer.from(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
  ])('%s is refused with a reason', async (_what, bytes) => {
    const said = await report(bytes, { key: 'counter' });
    expect(said).toMatchObject({ kind: 'unknown', verdict: 'refused', draft: null });
    expect(said.items.length + said.findings.length).toBe(1);
  });
});
