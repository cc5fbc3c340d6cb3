import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { createEnginePort } from '../engine/index.ts';
import { createTicket } from './create-ticket.ts';
import { listTicketEvents } from './list-ticket-events.ts';

let test: TestDatabase;
let world: DeskWorld;
let guo: Context;
/** Nobody listens there: what happens without the engine. */
const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'none' });
const data = { request: { title: ' 显示器\n不亮 ', amount: 3 } };

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, engine);
  guo = await world.as('guo');
});
afterAll(async () => {
  await engine.close();
  await test.drop();
});

const counted = async () => {
  const [row] = await sqlOf(test.db)<{ tickets: number; commands: number; events: number; told: number }[]>`
    select (select count(*)::int from tickets) as tickets,
      (select count(*)::int from engine_commands) as commands,
      (select count(*)::int from audit_events) as events,
      (select count(*)::int from stream_events) as told`;
  return row;
};

describe('creating a ticket', () => {
  it('records it whole although the engine is out of reach: pending, settling, its start waiting', async () => {
    const before = await counted();
    const ticket = await createTicket(guo, { ticketType: 'desk', data });
    expect(ticket).toMatchObject({
      title: '显示器 不亮',
      status: 'pending',
      settling: true,
      run: 1,
      typeVersion: 1,
    });
    expect(ticket.number).toMatch(/^DESK-\d{6}$/);
    expect(ticket.data).toMatchObject({ request: { title: ' 显示器 不亮 ', amount: 3 } });
    const after = await counted();
    expect(
      Object.values(after ?? {}).map((count, at) => count - (Object.values(before ?? {})[at] ?? 0)),
    ).toEqual([1, 1, 1, 1]);
    const [command] = await sqlOf(test.db)<{ kind: string; state: string; payload: object }[]>`
      select kind, state, payload from engine_commands order by seq desc limit 1`;
    expect(command).toMatchObject({
      ...{ kind: 'start', state: 'open' },
      payload: { businessKey: ticket.number, variables: { outcome: { type: 'null', value: null } } },
    });
    const [event] = await listTicketEvents(guo, ticket.number);
    expect(event).toMatchObject({ kind: 'ticket_created', actor: { username: 'guo' } });
  });

  it('keeps nothing of a form with faults, and names each field', async () => {
    const before = await counted();
    const wrong = { request: { title: '', amount: 'many', secret: 'x' } };
    await expect(createTicket(guo, { ticketType: 'desk', data: wrong })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ path: 'request.title' }, { path: 'request.amount' }],
    });
    expect(await counted()).toEqual(before);
  });

  it('keeps nothing when the process dies before the end', async () => {
    const before = await counted();
    const passPoint = (name: string) =>
      name === 'ticket.before-commit' ? Promise.reject(new Error('died')) : Promise.resolve();
    await expect(createTicket({ ...guo, passPoint }, { ticketType: 'desk', data })).rejects.toThrow('died');
    expect(await counted()).toEqual(before);
  });

  it('is done once for one Idempotency-Key, also when both come at once', async () => {
    const input = { ticketType: 'desk', data, idempotencyKey: 'the-same-submission' };
    const both = await Promise.all([createTicket(guo, input), createTicket(guo, input)]);
    expect(both[0].number).toBe(both[1].number);
    expect((await createTicket(guo, input)).number).toBe(both[0].number);
  });

  it('takes only fields that the start form declares', async () => {
    const more = { request: { title: 'x', secret: 'y' }, note: 'z', __proto__: { admin: true } };
    const { number } = await createTicket(guo, { ticketType: 'desk', data: more });
    const [row] = await sqlOf(test.db)<{ data: object }[]>`select data from tickets where number = ${number}`;
    expect(JSON.stringify(row?.data)).not.toMatch(/secret|note|admin/);
  });

  it('is refused for a type that is not there, not open to the person, or retired', async () => {
    const of = (ticketType: string) => createTicket(guo, { ticketType, data });
    await expect(of('nothing')).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    await sqlOf(test.db)`
      insert into ticket_types (key, prefix, current_version) values ('staff', 'STAFF', 1)`;
    await sqlOf(test.db)`
      insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration,
        model, process_definition_id)
      select gen_random_uuid(), 'staff', 1, 'x', bpmn, forms, decisions, '{"mayStart":["agent"]}', model, 'staff:1'
      from ticket_type_versions where type_key = 'desk'`;
    await expect(of('staff')).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    await sqlOf(test.db)`update ticket_types set retired_at = now() where key = 'desk'`;
    await expect(of('desk')).rejects.toMatchObject({ code: 'type_not_startable' });
  });
});
