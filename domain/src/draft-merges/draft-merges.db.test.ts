import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { discardTypeDraft, saveTypeDraft } from '../ticket-type-drafts/index.ts';
import { mergeTypeDraft } from './merge-type-draft.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  await world.ticket();
});

afterAll(() => test.drop());

const saying = (words: Record<string, unknown>) => {
  const { key: _key, ...bundle } = deskType('desk');
  return { ...bundle, declaration: { ...bundle.declaration, ...words } };
};

const save = async (username: string, revision: number, words: Record<string, unknown>) =>
  await saveTypeDraft(await world.as(username), { revision, bundle: { key: 'desk', ...saying(words) } });

const merge = async (
  revision: number,
  words: Record<string, unknown>,
  decided?: Parameters<typeof mergeTypeDraft>[1]['decided'],
) =>
  await mergeTypeDraft(await world.as('admin'), {
    ...{ key: 'desk', revision, publishedVersion: 1, mine: saying(words), decided },
  });

it('goes back to the revision a draft was made from, and says whose is there now', async () => {
  // given a draft over what is published, and one that was saved first
  await save('he', 0, { icon: 'theirs' });
  const first = await merge(0, { prefix: 'MIN' });
  expect(first.theirs).toMatchObject({ revision: 1, publishedVersion: 1, savedBy: { username: 'he' } });
  expect(first.merged?.declaration).toMatchObject({ prefix: 'MIN', icon: 'theirs' });

  // when a third one is saved meanwhile, then it is merged from where each began
  await save('admin', 1, { prefix: 'MIN', icon: 'theirs' });
  await save('he', 2, { prefix: 'MIN', icon: 'later' });
  const next = await merge(2, { prefix: 'NEW', icon: 'theirs' });
  expect(next.merged?.declaration).toMatchObject({ prefix: 'NEW', icon: 'later' });
});

it('is not merged before every conflict is decided, over what stands then', async () => {
  const asked = await merge(2, { prefix: 'MIN', icon: 'mine' });
  expect(asked).toMatchObject({ merged: null, conflicts: [{ id: 'type:icon' }] });
  const sides = { 'type:icon': 'mine' } as const;
  expect(await merge(2, { icon: 'mine' }, { revision: 2, sides })).toMatchObject({ merged: null });
  const decided = await merge(2, { prefix: 'MIN', icon: 'mine' }, { revision: 3, sides });
  expect(decided.merged?.declaration).toMatchObject({ prefix: 'MIN', icon: 'mine' });
});

it('begins with what was published where the draft was discarded before', async () => {
  await discardTypeDraft(await world.as('he'), 'desk');
  await save('he', 4, { icon: 'anew' });
  expect((await merge(4, { prefix: 'MIN' })).merged?.declaration).toMatchObject({
    prefix: 'MIN',
    icon: 'anew',
  });
});
