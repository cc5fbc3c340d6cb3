import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { adoptAttachments } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import { lendAttachments } from './lend-attachments.ts';

let test: TestDatabase;
let world: DeskWorld;
let he: Context;
let guo: Context;
let tang: Context;

beforeAll(async () => {
  test = await createTestDatabase();
  // A sandbox has the same tables; here it is the platform too, which holds no file that is lent.
  world = await createDeskWorld(test.db, null as never);
  [he, guo, tang] = [await world.as('he'), await world.as('guo'), await world.as('tang')];
});
afterAll(() => test.drop());

const personOf = ({ actor }: Context) => (actor.kind === 'person' ? actor.person.id : '');
const lend = (to: Context, ids: string[], ticketId: string | null = null) =>
  lendAttachments(he, to, { values: { request: { attachments: ids } }, ticketId });
const take = (person: Context, ticketId: string, id: string) =>
  adoptAttachments(test.db, personOf(person), ticketId, [id]);
const holderOf = async (id: string) => {
  const [row] = await sqlOf(test.db)<{ ticketId: string | null }[]>`
    select ticket_id as "ticketId" from app.attachments where id = ${id}`;
  return row?.ticketId;
};

it('a file goes to the next run that names it, whoever acts there', async () => {
  const [{ id: first }, { id: second }] = [await world.ticket(), await world.ticket()];
  const id = newId();
  // given a run that took a file
  await lend(guo, [id]);
  await take(guo, first, id);
  // when the run begins again, as somebody else
  await lend(tang, [id]);
  await take(tang, second, id);
  // then it has the file; and whoever completes a step there leaves it where it is
  expect(await holderOf(id)).toBe(second);
  await lend(guo, [id], second);
  expect(await holderOf(id)).toBe(second);
});

it('what was uploaded to the platform itself is never taken', async () => {
  const [{ id: ticket }, id] = [await world.ticket(), newId()];
  await sqlOf(
    test.db,
  )`insert into app.attachments (id, sha256, name, media_type, size, uploaded_by, ticket_id, created_at)
    values (${id}, ${'a'.repeat(64)}, 'secret', 'text/plain', 1, ${personOf(guo)}, ${ticket}, now())`;
  await lend(tang, [id]);
  expect(await holderOf(id)).toBe(ticket);
});

it('as many as a form can name are lent at once', async () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  await lend(guo, ids);
  const [row] = await sqlOf(test.db)<{ many: number }[]>`
    select count(*)::int as many from app.attachments where id = any(${ids}::uuid[]) and name = 'file'`;
  expect(row?.many).toBe(20_000);
});
