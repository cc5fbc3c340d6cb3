import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordDelivery, takeDueMails } from './deliver-mail.ts';

let test: TestDatabase;
const person = newId();

beforeAll(async () => {
  test = await createTestDatabase();
  await sqlOf(test.db)`
    insert into app.people (id, username, name, email) values (${person}, 'guo', '郭佳', 'guo@example.com')`;
}, 60_000);

afterAll(() => test.drop());

async function queued(): Promise<string> {
  const id = newId();
  await sqlOf(test.db)`
    insert into app.messages (id, source_kind, source_id, recipient_id, channel, template, subject, text, state, created_at)
    values (${id}, 'audit-event', ${id}, ${person}, 'mail', 'result', 'S', 'T', 'waiting', now())`;
  return id;
}

async function message(id: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await sqlOf(test.db)`
    select state, attempts, lease_until is not null as leased, next_attempt_at > now() as later
    from app.messages where id = ${id}`;
  return row;
}

it('gives each mail that is due to one sender, with its address', async () => {
  // given a mail that waits
  const id = await queued();
  // when two senders look at the same time
  const taken = (await Promise.all([takeDueMails(test.db, 5), takeDueMails(test.db, 5)])).flat();
  // then one of them has it, and holds it
  expect(taken).toEqual([{ id, address: 'guo@example.com', subject: 'S', text: 'T', attempts: 1 }]);
  expect(await message(id)).toMatchObject({ state: 'waiting', attempts: 1, leased: true });
  expect(await takeDueMails(test.db, 5)).toEqual([]);
});

it('gives a mail again when its sender died, and once only when it was sent', async () => {
  const id = await queued();
  await takeDueMails(test.db, 5);
  // given a sender that died with the mail a minute ago
  await sqlOf(test.db)`update app.messages set lease_until = now() - interval '1 s' where id = ${id}`;
  const [again] = await takeDueMails(test.db, 5);
  expect(again).toMatchObject({ id, attempts: 2 });
  // when the next one has sent it
  if (again) await recordDelivery(test.db, again, { kind: 'sent' });
  expect(await message(id)).toMatchObject({ state: 'sent', leased: false });
  expect(await takeDueMails(test.db, 5)).toEqual([]);
});

it('tries again later after a failure that may pass', async () => {
  const id = await queued();
  const [mail] = await takeDueMails(test.db, 5);
  if (mail) await recordDelivery(test.db, mail, { kind: 'temporary', error: '451 busy' });
  expect(await message(id)).toMatchObject({ state: 'waiting', leased: false, later: true });
  expect(await takeDueMails(test.db, 5)).toEqual([]);
});

it('does not let a try that outlived its lease end the one after it', async () => {
  const id = await queued();
  const [first] = await takeDueMails(test.db, 5);
  await sqlOf(test.db)`update app.messages set lease_until = now() - interval '1 s' where id = ${id}`;
  await takeDueMails(test.db, 5);
  if (first) await recordDelivery(test.db, first, { kind: 'temporary', error: '451 busy' });
  expect(await message(id)).toMatchObject({ state: 'waiting', attempts: 2, leased: true, later: false });
  if (first) await recordDelivery(test.db, first, { kind: 'sent' });
  expect(await message(id)).toMatchObject({ state: 'sent' });
});

it('tells administrators what became of a mail', async () => {
  const id = await queued();
  const [mail] = await takeDueMails(test.db, 5);
  if (mail) await recordDelivery(test.db, mail, { kind: 'caught' });
  // when a second answer comes for the same try, nothing has changed
  if (mail) await recordDelivery(test.db, mail, { kind: 'caught' });
  const told = await sqlOf(test.db)`select kind, audience_after from app.stream_events where id = ${id}`;
  expect(told).toEqual([{ kind: 'message', audience_after: ['role:administrator'] }]);
});
