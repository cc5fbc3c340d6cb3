import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { checkTypeDraft } from './check-type-draft.ts';
import { discardTypeDraft } from './discard-type-draft.ts';
import { findTypeDraft } from './find-type-draft.ts';
import { listDesignedTypes } from './list-designed-types.ts';
import { saveTypeDraft } from './save-type-draft.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
});

afterAll(() => test.drop());

/** The bundle of a type with a description of its own, so that each is another. */
const bundleWith = (key: string, description: string) => {
  const bundle = deskType(key);
  return { ...bundle, declaration: { ...bundle.declaration, description: { en: description } } };
};

const save = async (username: string, key: string, revision: number, description: string) =>
  await saveTypeDraft(await world.as(username), { revision, bundle: bundleWith(key, description) });

const rowOf = async (key: string) =>
  (await listDesignedTypes(await world.as('he'))).find((type) => type.key === key);

describe('the draft of a published type', () => {
  it('is what is published until something is saved', async () => {
    await world.ticket();
    const draft = await findTypeDraft(await world.as('he'), 'desk');
    expect(draft).toMatchObject({ revision: 0, publishedVersion: 1, changed: false, savedBy: null });
    expect(draft.bpmn).toBe(deskType('desk').bpmn);
    expect(await rowOf('desk')).toMatchObject({
      ...{ publishedVersion: 1, draft: null, openTickets: [{ version: 1, count: 1 }] },
      name: { 'zh-CN': '服务台' },
    });
  });

  it('counts up with every change, and what is saved already is answered again', async () => {
    expect(await save('he', 'desk', 0, 'a')).toMatchObject({ revision: 1, savedBy: { username: 'he' } });
    expect(await save('he', 'desk', 0, 'a')).toMatchObject({ revision: 1 });
    expect(await save('admin', 'desk', 1, 'b')).toMatchObject({
      revision: 2,
      savedBy: { username: 'admin' },
    });
    const draft = await findTypeDraft(await world.as('he'), 'desk');
    expect(draft).toMatchObject({ revision: 2, changed: true, declaration: { description: { en: 'b' } } });
    expect((await rowOf('desk'))?.draft).toMatchObject({ revision: 2, savedBy: { username: 'admin' } });
  });

  it('is not overwritten by who did not see the last change, and says whose it was', async () => {
    await expect(save('he', 'desk', 1, 'c')).rejects.toMatchObject({
      code: 'stale_version',
      facts: { revision: 2, savedBy: { username: 'admin' } },
    });
    const bundle = bundleWith('desk', 'd');
    const unseen = saveTypeDraft(await world.as('he'), { revision: 2, publishedVersion: null, bundle });
    await expect(unseen).rejects.toMatchObject({ code: 'stale_version', facts: { publishedVersion: 1 } });
  });

  it('is saved by one of two who save at the same moment', async () => {
    const both = await Promise.allSettled([save('he', 'desk', 2, 'e'), save('admin', 'desk', 2, 'f')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await findTypeDraft(await world.as('he'), 'desk')).revision).toBe(3);
  });

  it('goes back to what is published, keeps what was saved, and goes on from there', async () => {
    await discardTypeDraft(await world.as('he'), 'desk');
    await discardTypeDraft(await world.as('he'), 'desk');
    expect(await findTypeDraft(await world.as('he'), 'desk')).toMatchObject({ revision: 4, changed: false });
    expect((await rowOf('desk'))?.draft).toBeNull();
    const [kept] = await test.db.$client`select count(*)::int as count from app.ticket_type_draft_revisions`;
    expect(kept?.count).toBe(4);
    expect(await save('he', 'desk', 4, 'g')).toMatchObject({ revision: 5 });
  });

  it('is checked as it was last saved', async () => {
    const sound = await checkTypeDraft(await world.as('he'), 'desk');
    expect(sound.revision).toBe(5);
    expect(sound.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const bundle = { ...bundleWith('desk', 'h'), bpmn: '<nothing/>' };
    await saveTypeDraft(await world.as('he'), { revision: 5, bundle });
    const broken = await checkTypeDraft(await world.as('he'), 'desk');
    expect(broken.findings.map(({ severity }) => severity)).toContain('error');
  });
});

describe('a new type', () => {
  it('begins with its first draft, and is gone with it', async () => {
    const he = await world.as('he');
    await expect(findTypeDraft(he, 'leave')).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    const bundle = bundleWith('leave', 'a');
    await saveTypeDraft(he, { revision: 0, publishedVersion: null, bundle });
    expect(await rowOf('leave')).toMatchObject({ publishedVersion: null, draft: { revision: 1 } });
    expect(await findTypeDraft(he, 'leave')).toMatchObject({ publishedVersion: null, changed: true });
    await discardTypeDraft(he, 'leave');
    expect(await rowOf('leave')).toBeUndefined();
    await expect(findTypeDraft(he, 'leave')).rejects.toMatchObject({ code: 'ticket_type_not_found' });
  });
});
