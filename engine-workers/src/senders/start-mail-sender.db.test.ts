import { setTimeout as sleep } from 'node:timers/promises';
import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import type { OutgoingMail } from '@baton/domain/notifications';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../../tests/support/eventually.ts';
import { startMailSender } from './start-mail-sender.ts';

let test: TestDatabase;
const person = newId();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  test = await createTestDatabase();
  await sqlOf(test.db)`
    insert into app.people (id, username, name, email) values (${person}, 'guo', '郭佳', 'guo@example.com')`;
}, 60_000);
beforeEach(() => sqlOf(test.db)`delete from app.messages`);
afterAll(() => test.drop());

async function queue(many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId());
  for (const id of ids)
    await sqlOf(test.db)`
      insert into app.messages (id, source_kind, source_id, recipient_id, channel, template, subject, text, state, created_at)
      values (${id}, 'audit-event', ${id}, ${person}, 'mail', 'result', 'S', 'T', 'waiting', now())`;
  return ids;
}

const states = async () =>
  await sqlOf(test.db)<{ id: string; state: string; attempts: number; leased: boolean }[]>`
    select id, state, attempts, lease_until is not null as leased from app.messages order by id`;

const context = (passPoint: (name: string) => Promise<void> = () => Promise.resolve()) => ({
  db: test.db,
  log,
  passPoint,
});

it('sends each mail once, however many senders there are and however slow the server is', async () => {
  const ids = await queue(6);
  const sent: string[] = [];
  const send = async ({ id }: OutgoingMail) => {
    await sleep(30);
    sent.push(id);
    return { kind: 'sent' as const };
  };
  const senders = [startMailSender(context(), send), startMailSender(context(), send)];
  await eventually(states, (rows) => rows.every(({ state }) => state === 'sent'));
  await Promise.all(senders.map((sender) => sender.stop()));
  expect(sent.toSorted()).toEqual(ids.toSorted());
});

it('leaves what it has not begun as it was when it is stopped', async () => {
  await queue(5);
  let sent = 0;
  const sender = startMailSender(context(), async () => {
    sent++;
    await sleep(50);
    return { kind: 'sent' };
  });
  await eventually(
    () => Promise.resolve(sent),
    (count) => count > 0,
  );
  await sender.stop();
  const left = (await states()).filter(({ state }) => state === 'waiting');
  expect(left).toHaveLength(5 - sent);
  for (const mail of left) expect(mail).toMatchObject({ attempts: 0, leased: false });
});

it('sends a mail again under its id when nobody knows what became of it', async () => {
  const [id = ''] = await queue(1);
  const sent: string[] = [];
  const send = (mail: OutgoingMail) => {
    sent.push(`${mail.id} ${mail.attempts}`);
    return Promise.resolve({ kind: 'sent' as const });
  };
  // given a sender that dies between the server's reply and its record of it
  const dying = startMailSender(
    context((name) => (name === 'mail.sent' ? Promise.reject(new Error('died')) : Promise.resolve())),
    send,
  );
  await eventually(
    () => Promise.resolve(sent),
    (list) => list.length === 1,
  );
  await dying.stop();
  // when its lease has run out
  await sqlOf(test.db)`update app.messages set lease_until = now() - interval '1 s'`;
  const next = startMailSender(context(), send);
  await eventually(states, ([mail]) => mail?.state === 'sent');
  await next.stop();
  // then the trace shows why it came twice
  expect(sent).toEqual([`${id} 1`, `${id} 2`]);
});
