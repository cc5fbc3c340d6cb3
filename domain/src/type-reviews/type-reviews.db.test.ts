import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import type { ProcessModel } from '../process/index.ts';
import { findTypeDraft, saveTypeDraft } from '../ticket-type-drafts/index.ts';
import { recordVersion } from '../ticket-types/record-version.ts';
import { addTypeEvent } from './add-type-event.ts';
import type { TypeEventInput } from './add-type-event.ts';
import { compareTypeDraft } from './compare-type-draft.ts';
import { findTypeReview } from './find-type-review.ts';
import { listTypeVersions } from './list-type-versions.ts';
import { meetTypeEditors } from './meet-type-editors.ts';
import { publishDueTypes } from './publish-due-types.ts';
import { restoreTypeVersion } from './restore-type-version.ts';
import { retireTicketType } from './retire-ticket-type.ts';
import { schedulePublication, unschedulePublication } from './schedule-publication.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
});

afterAll(() => test.drop());

const bundleWith = (key: string, description: string) => {
  const bundle = deskType(key);
  return { ...bundle, declaration: { ...bundle.declaration, description: { en: description } } };
};

const save = async (username: string, key: string, revision: number, description: string) =>
  await saveTypeDraft(await world.as(username), { revision, bundle: bundleWith(key, description) });

const say = async (username: string, key: string, event: Partial<TypeEventInput>) =>
  await addTypeEvent(await world.as(username), {
    ...{
      id: newId(),
      key,
      revision: 1,
      kind: 'requested',
      part: null,
      file: null,
      elementId: null,
      text: null,
    },
    ...event,
  });

/** Publishing without the engine: what decides about approval is the row. */
const publish = async (username: string, key: string, description: string, how: { alone?: boolean } = {}) =>
  await recordVersion(
    { ...(await world.as(username)), mayPublishAlone: how.alone ?? false },
    bundleWith(key, description),
    {} as ProcessModel,
  );

describe('the review of a draft', () => {
  it('is asked for, and approved by a colleague but not by who saved it', async () => {
    await save('he', 'leave', 0, 'a');
    await say('he', 'leave', { kind: 'requested', text: '请看' });
    expect(await findTypeReview(await world.as('he'), 'leave')).toMatchObject({
      ...{ state: 'requested', approvalNeeded: true, mayApprove: false },
    });
    await expect(say('he', 'leave', { kind: 'approved' })).rejects.toMatchObject({ code: 'own_work' });
    await expect(publish('he', 'leave', 'a')).rejects.toMatchObject({ code: 'approval_missing' });
    await say('admin', 'leave', { kind: 'approved' });
    expect(await findTypeReview(await world.as('admin'), 'leave')).toMatchObject({
      ...{ state: 'approved', mayApprove: true },
      events: [
        { kind: 'approved', person: { username: 'admin' } },
        { kind: 'requested', text: '请看' },
      ],
    });
    expect(await publish('he', 'leave', 'a')).toMatchObject({ version: 1, fresh: true });
  });

  it('is open again with the next change, which needs an approval of its own', async () => {
    await save('he', 'leave', 1, 'b');
    expect(await findTypeReview(await world.as('he'), 'leave')).toMatchObject({ state: 'open' });
    await expect(publish('he', 'leave', 'b')).rejects.toMatchObject({ code: 'approval_missing' });
    // and what was approved is what may be published again, no more
    expect(await publish('he', 'leave', 'a')).toMatchObject({ version: 1, fresh: false });
  });

  it('is not approved by who looked at an earlier revision', async () => {
    await expect(say('admin', 'leave', { kind: 'approved', revision: 1 })).rejects.toMatchObject({
      ...{ code: 'stale_version', facts: { revision: 2 } },
    });
  });

  it('ends an approval when a colleague returns it, with a reason', async () => {
    await say('admin', 'leave', { kind: 'approved', revision: 2 });
    await expect(say('admin', 'leave', { kind: 'returned', revision: 2, text: ' ' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await say('admin', 'leave', { kind: 'returned', revision: 2, text: '缺少部门' });
    expect((await findTypeReview(await world.as('he'), 'leave')).state).toBe('returned');
    await expect(publish('he', 'leave', 'b')).rejects.toMatchObject({ code: 'approval_missing' });
  });

  it('keeps an approval while others ask or comment, however often', async () => {
    await save('he', 'long', 0, 'a');
    await say('admin', 'long', { kind: 'approved' });
    await say('he', 'long', { kind: 'requested' });
    for (let at = 0; at < 201; at++) await say('he', 'long', { kind: 'commented', text: String(at) });
    expect((await findTypeReview(await world.as('he'), 'long')).state).toBe('approved');
    expect(await publish('he', 'long', 'a')).toMatchObject({ version: 1 });
  });

  it('can be asked for again after a return', async () => {
    await save('he', 'again', 0, 'a');
    await say('admin', 'again', { kind: 'returned', text: '?' });
    await say('he', 'again', { kind: 'requested' });
    expect((await findTypeReview(await world.as('he'), 'again')).state).toBe('requested');
    await expect(publish('he', 'again', 'a')).rejects.toMatchObject({ code: 'approval_missing' });
  });

  it('takes what was sent twice once, and of nobody else', async () => {
    const id = newId();
    const comment = { id, kind: 'commented', revision: 2, text: '?', elementId: 'handle' } as const;
    await say('admin', 'leave', comment);
    expect(await say('admin', 'leave', comment)).toMatchObject({ id, elementId: 'handle' });
    await expect(say('he', 'leave', comment)).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    const { events } = await findTypeReview(await world.as('he'), 'leave');
    expect(events.filter((event) => event.id === id)).toHaveLength(1);
  });
});

it('one person publishes alone where the installation allows it, and that is written down', async () => {
  await save('he', 'alone', 0, 'a');
  await publish('he', 'alone', 'a', { alone: true });
  const { events } = await findTypeReview(await world.as('he'), 'alone');
  expect(events).toMatchObject([{ kind: 'published', alone: true, version: 1, person: { username: 'he' } }]);
});

it('versions tell who published and who approved, and an earlier one becomes the draft again', async () => {
  const versions = await listTypeVersions(await world.as('he'), 'leave');
  expect(versions).toMatchObject([
    { version: 1, publishedBy: { username: 'he' }, approvedBy: { username: 'admin' }, openTickets: 0 },
  ]);
  const he = await world.as('he');
  const restore = { key: 'leave', version: 1, revision: 2 };
  await expect(restoreTypeVersion(he, { ...restore, revision: 1 })).rejects.toMatchObject({
    code: 'stale_version',
  });
  expect(await restoreTypeVersion(he, restore)).toEqual({ revision: 3 });
  expect(await restoreTypeVersion(he, restore)).toEqual({ revision: 3 });
  expect((await findTypeDraft(he, 'leave')).declaration['description']).toEqual({ en: 'a' });
  await expect(restoreTypeVersion(he, { ...restore, version: 9 })).rejects.toMatchObject({
    code: 'ticket_type_not_found',
  });
});

it('a comparison names what changed and how many open tickets stand on changed steps', async () => {
  // given two tickets, one with an open task at the step that is changed
  const ticket = await world.ticket();
  await world.userTask(ticket.id, { step: 'handle' });
  await world.ticket();
  const bundle = deskType('desk');
  const bpmn = bundle.bpmn.replace('id="handle" name="handle"', 'id="handle" name="Deal with it"');
  expect(bpmn).not.toBe(bundle.bpmn);
  await saveTypeDraft(await world.as('he'), { revision: 0, bundle: { ...bundle, bpmn } });
  // when it is compared
  const compared = await compareTypeDraft(await world.as('he'), 'desk');
  // then both are said
  expect(compared).toMatchObject({ version: 1, touchedSteps: [{ stepId: 'handle', openTickets: 1 }] });
  const changed = { fact: 'name', before: 'handle', after: 'Deal with it' };
  expect(compared.differences).toMatchObject([
    { part: 'process', elementId: 'handle', changes: expect.arrayContaining([changed]) as unknown },
  ]);
});

it('a comparison names what programs will notice, and nothing of it where nothing is changed', async () => {
  const he = await world.as('he');
  const { revision } = await findTypeDraft(he, 'desk');
  const bundle = deskType('desk');
  const [start] = bundle.forms as { components: { components: { key: string; validate?: object }[] }[] }[];
  const amount = start?.components[0]?.components.find(({ key }) => key === 'amount');
  if (amount) amount.validate = { required: true };
  await saveTypeDraft(he, { revision, bundle });
  expect((await compareTypeDraft(he, 'desk')).breaking).toMatchObject([
    { stepId: null, path: 'request.amount', kind: 'required' },
  ]);
});

it('who has a type open is told to the others, and nobody else', async () => {
  await expect(meetTypeEditors(await world.as('he'), 'nothing')).rejects.toMatchObject({
    code: 'ticket_type_not_found',
  });
  expect(await meetTypeEditors(await world.as('he'), 'leave')).toEqual([]);
  expect(await meetTypeEditors(await world.as('admin'), 'leave')).toMatchObject([{ username: 'he' }]);
  await sqlOf(test.db)`update ticket_type_editors set seen_at = now() - interval '1 minute'`;
  expect(await meetTypeEditors(await world.as('admin'), 'leave')).toEqual([]);
});

it('a retired type is out of use until somebody brings it back, both written down once', async () => {
  const he = await world.as('he');
  for (const retired of [true, true, false]) {
    await retireTicketType(he, { key: 'leave', retired });
    expect(await findTypeReview(he, 'leave')).toMatchObject({ retired });
  }
  const { events } = await findTypeReview(he, 'leave');
  const kinds = events.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['reinstated', 'retired']);
  await expect(retireTicketType(he, { key: 'nothing', retired: true })).rejects.toMatchObject({
    code: 'ticket_type_not_found',
  });
});

describe('a publication at a time', () => {
  const soon = () => new Date(Date.now() + 60_000);

  it('is taken only for a time to come, for what is approved, and can be taken back', async () => {
    const he = await world.as('he');
    await save('he', 'later', 0, 'a');
    const at = (publishAt: Date, revision = 1) =>
      schedulePublication(he, { key: 'later', revision, publishAt });
    await expect(at(new Date(Date.now() - 1))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(at(new Date(NaN))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(at(soon(), 7)).rejects.toMatchObject({ code: 'stale_version' });
    await expect(at(soon())).rejects.toMatchObject({ code: 'approval_missing' });
    await say('admin', 'later', { kind: 'approved' });
    await at(soon());
    expect((await findTypeReview(he, 'later')).schedule).toMatchObject({
      ...{ person: { username: 'he' }, failure: null },
    });
    expect(await publishDueTypes(he)).toBe(false);
    await unschedulePublication(he, 'later');
    await unschedulePublication(he, 'later');
    expect(await findTypeReview(he, 'later')).toMatchObject({
      ...{ schedule: null, events: [{ kind: 'unscheduled' }, { kind: 'scheduled' }, {}] },
    });
  });

  it('does not publish for who may not publish any more', async () => {
    const he = await world.as('he');
    await schedulePublication(he, { key: 'later', revision: 1, publishAt: soon() });
    const sql = sqlOf(test.db);
    const roles =
      await sql`delete from person_roles where person_id = ${world.people['he'] ?? ''} returning *`;
    await sql`update ticket_type_schedules set publish_at = now() - interval '1 second'`;
    expect(await publishDueTypes(he)).toBe(true);
    await sql`insert into person_roles ${sql(roles)}`;
    expect((await findTypeReview(he, 'later')).schedule).toMatchObject({ failure: 'not_allowed' });
  });

  it('does not publish what was changed since, and says so', async () => {
    const he = await world.as('he');
    await schedulePublication(he, { key: 'later', revision: 1, publishAt: soon() });
    await save('he', 'later', 1, 'b');
    await sqlOf(test.db)`update ticket_type_schedules set publish_at = now() - interval '1 second'`;
    expect(await publishDueTypes(he)).toBe(true);
    expect((await findTypeReview(he, 'later')).schedule).toMatchObject({ failure: 'stale_version' });
    expect(await publishDueTypes(he)).toBe(false);
  });
});
