import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { listTicketEvents } from '../tickets/index.ts';
import { createComment } from './create-comment.ts';
import { listComments } from './list-comments.ts';

let database: TestDatabase;
let world: DeskWorld;
let number = '';

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createDeskWorld(database.db, null as never);
  ({ number } = await world.ticket());
});
afterAll(() => database.drop());

test('a comment is for everybody on the ticket, a note for staff alone, also in the history', async () => {
  const [guo, lin] = [await world.as('guo'), await world.as('lin')];
  await createComment(guo, { number, kind: 'comment', text: '<b>还没好吗？</b>' });
  await createComment(lin, { number, kind: 'workNote', text: '等备件' });
  expect((await listComments(lin, number)).map(({ text, author }) => [text, author.username])).toEqual([
    ['<b>还没好吗？</b>', 'guo'],
    ['等备件', 'lin'],
  ]);
  expect((await listComments(guo, number)).map(({ kind }) => kind)).toEqual(['comment']);
  expect(await listTicketEvents(guo, number)).toHaveLength(1);
  expect(await listTicketEvents(lin, number)).toHaveLength(2);
});

test('the requester cannot leave a note, and strangers find no ticket', async () => {
  const note = createComment(await world.as('guo'), { number, kind: 'workNote', text: 'x' });
  await expect(note).rejects.toMatchObject({ code: 'not_allowed' });
  const tang = await world.as('tang');
  await expect(listComments(tang, number)).rejects.toMatchObject({ code: 'ticket_not_found' });
  const comment = createComment(tang, { number, kind: 'comment', text: 'x' });
  await expect(comment).rejects.toMatchObject({ code: 'ticket_not_found' });
});

test('what is said is told on the stream, never what was said', async () => {
  await createComment(await world.as('lin'), { number, kind: 'comment', text: '独一无二的话' });
  const told = await sqlOf(database.db)`select * from stream_events order by seq desc limit 1`;
  expect(told).toMatchObject([{ kind: 'ticket', id: number }]);
  expect(JSON.stringify(told)).not.toContain('独一无二');
});
