import { newId } from '@baton/db';
import { savedFields } from '@baton/db/schema';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { listSavedFields } from './list-saved-fields.ts';
import { removeSavedField } from './remove-saved-field.ts';
import { saveSavedField } from './save-saved-field.ts';
import type { FieldToSave } from './save-saved-field.ts';

let test: TestDatabase;
let he: Context;
let admin: Context;

beforeAll(async () => {
  test = await createTestDatabase();
  const world = await createDeskWorld(test.db, null as never);
  [he, admin] = [await world.as('he'), await world.as('admin')];
});

afterAll(() => test.drop());

const name = { 'zh-CN': '序列号', en: 'Serial number' };
const component = {
  ...{ type: 'textfield', key: 'serial', label: '序列号', validate: { required: true, maxLength: 40 } },
  properties: { labelZhCN: '序列号', labelZhTW: '序號', labelEn: 'Serial number' },
};
const save = async (change: Partial<FieldToSave> = {}, as = he) =>
  await saveSavedField(as, { id: newId(), revision: 0, name, component, ...change });
const revisions = async () => (await test.db.select().from(savedFields)).length;

describe('a field of the company', () => {
  const id = newId();

  it('is kept once, without the ids and the place of the form it comes from', async () => {
    const inForm = { ...component, id: 'Field_1', layout: { row: 'Row_1', columns: 8 } };
    const [one, other] = await Promise.all([save({ id, component: inForm }), save({ id })]);
    expect([one.fresh, other.fresh].sort()).toEqual([false, true]);
    expect(one.field).toEqual(other.field);
    expect(await listSavedFields(he)).toMatchObject([
      { id, revision: 1, name, component, savedBy: { username: 'he' } },
    ]);
    expect((await listSavedFields(he))[0]?.component).toEqual(component);
  });

  it('is renamed and replaced, and every revision stays with who made it', async () => {
    const renamed = { 'zh-TW': '序號' };
    expect((await save({ id, revision: 1, name: renamed }, admin)).field).toMatchObject({
      ...{ revision: 2, name: renamed, component, savedBy: { username: 'admin' } },
    });
    const shorter = { ...component, validate: { maxLength: 20 } };
    await save({ id, revision: 2, name: renamed, component: shorter });
    expect(await listSavedFields(he)).toMatchObject([{ id, revision: 3, component: shorter }]);
    const rows = await test.db.select().from(savedFields).orderBy(savedFields.revision);
    expect(rows.map(({ revision, name: called }) => [revision, called])).toEqual([
      [1, name],
      [2, renamed],
      [3, renamed],
    ]);
  });

  it('is not overwritten by who did not see the last change, and told whose that was', async () => {
    const stale = { code: 'stale_version', facts: { revision: 3, savedBy: { username: 'he' } } };
    await expect(save({ id, revision: 1, name: { en: 'Late' } }, admin)).rejects.toMatchObject(stale);
    await expect(save({ id, revision: 0, name: { en: 'New' } }, admin)).rejects.toMatchObject(stale);
    await expect(removeSavedField(admin, { id, revision: 2 })).rejects.toMatchObject(stale);
    const both = await Promise.allSettled(
      ['One', 'Other'].map((en) => save({ id, revision: 3, name: { en } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('sent again is answered again, and an unchanged one makes no revision', async () => {
    const [before] = await listSavedFields(he);
    const known = { id, name: before?.name ?? {}, component: before?.component ?? {} };
    const count = await revisions();
    expect((await save({ ...known, revision: 3 })).field).toEqual(before);
    expect((await save({ ...known, revision: 4 })).field).toEqual(before);
    expect(await revisions()).toBe(count);
  });

  it('is removed once, and nobody changes it or takes its id any more', async () => {
    await removeSavedField(he, { id, revision: 4 });
    await removeSavedField(he, { id, revision: 4 });
    await removeSavedField(he, { id });
    expect(await listSavedFields(he)).toEqual([]);
    expect(await revisions()).toBe(5);
    const gone = { code: 'saved_field_not_found' };
    await expect(save({ id, revision: 4 })).rejects.toMatchObject(gone);
    await expect(save({ id })).rejects.toMatchObject(gone);
    await expect(save({ revision: 1 })).rejects.toMatchObject(gone);
    await expect(removeSavedField(he, { id: newId() })).rejects.toMatchObject(gone);
  });
});

describe('a field the library does not take', () => {
  it.each<[string, Record<string, unknown>, string, string | null]>([
    ['embeds foreign content', { type: 'iframe' }, 'form-component-unsafe', null],
    ['has no key', { type: 'number', label: '金额' }, 'form-key-missing', '金额'],
    [
      'has a pattern that runs away',
      { ...component, validate: { pattern: '(a+)+$' } },
      'form-pattern-slow',
      '序列号',
    ],
    [
      'holds one key twice',
      { type: 'group', components: [component, component] },
      'form-key-twice',
      '序列号',
    ],
    ['is no component', { type: 'group', components: [{}] }, 'form-not-a-form', null],
    ['is too large', { ...component, description: '字'.repeat(22_000) }, 'saved-field-too-large', null],
    [
      'asks for a field that does not come along',
      { type: 'group', path: 'a', components: [{ ...component, conditional: { hide: '=a.x = kind' } }] },
      'saved-field-outside',
      '序列号',
    ],
  ])('%s', async (_what, refused, rule, elementName) => {
    const refusal = { code: 'saved_field_refused', facts: { findings: [{ rule, elementName }] } };
    await expect(save({ component: refused })).rejects.toMatchObject(refusal);
    expect(await listSavedFields(he)).toEqual([]);
  });

  it('is told where the expressions stand that name what does not come along', async () => {
    const inner = { ...component, conditional: { hide: '=kind = 1' }, readonly: '=a.serial = rights' };
    const outside = [
      { at: [0], attribute: 'conditional.hide', name: 'kind' },
      { at: [0], attribute: 'readonly', name: 'rights' },
    ];
    await expect(
      save({ component: { type: 'group', path: 'a', components: [inner] } }),
    ).rejects.toMatchObject({ facts: { outside } });
  });

  it('is one more than 500, until another is removed', async () => {
    const rows = Array.from({ length: 500 }, () => ({ ...{ id: newId(), revision: 1, name, component } }));
    await test.db.insert(savedFields).values(rows);
    await expect(save()).rejects.toMatchObject({ code: 'saved_fields_full', facts: { most: 500 } });
    await removeSavedField(he, { id: rows[0]?.id ?? '' });
    expect((await save()).fresh).toBe(true);
  });
});
