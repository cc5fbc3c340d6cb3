import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../../tests/support/eventually.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  openTask,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { performCommand } from './perform-command.ts';
import { recordCommand } from './record-command.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
});

afterAll(() => test.close());

const as = (name: string) => test.context({ actor: world.actor(name) });
const auditKinds = async (ticketId: string) => {
  const rows = await sql<{ kind: string }[]>`
    select kind from audit_events where ticket_id = ${ticketId} order by position`;
  return rows.map((row) => row.kind);
};

describe('performing a command', () => {
  it('starts one instance however often it is performed', async () => {
    // given a ticket whose start is recorded
    const ticket = await world.submit(ctx);
    // when four perform it at once and one later
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => performCommand(ctx, ticket.startCommandId)));
    const later = await performCommand(ctx, ticket.startCommandId);
    // then all see it done and one instance runs
    expect([...outcomes, later]).toEqual(Array(5).fill({ state: 'done' }));
    const instances = await test.rest('GET', `/process-instance?businessKey=${ticket.number}&maxResults=10`);
    expect(instances).toHaveLength(1);
    expect(await auditKinds(ticket.id)).toEqual(['process_started']);
  });

  it('lets one of two people claim and tells the other why not', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    // when two claim at the same moment, and whoever is still waiting for the other is told to look again
    const claim = async (name: string) => {
      const input = { ...claimOf(world, ticket.id, task.id, name), actor: world.actor(name) };
      const id = await test.db.transaction((tx) => recordCommand(tx, input));
      return await eventually(
        () => performCommand(as(name), id),
        ({ state }) => state !== 'open',
        60_000,
      );
    };
    const outcomes = await Promise.all([claim('lin'), claim('xu')]);
    // then one has it and the other is refused
    expect(outcomes.map((outcome) => outcome.state).sort()).toEqual(['done', 'refused']);
    expect(outcomes.find((outcome) => outcome.state === 'refused')).toMatchObject({
      reason: 'task_already_claimed',
    });
    const winner = outcomes[0]?.state === 'done' ? 'lin' : 'xu';
    expect((await openTask(sql, ticket.id, 'handle')).assigneeId).toBe(world.people[winner]);
    expect((await auditKinds(ticket.id)).sort()).toEqual([
      'command_refused',
      'process_started',
      'task_claimed',
    ]);
  });

  it('completes once with its data, and takes no second completion', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const lin = as('lin');
    const record = () =>
      test.db.transaction((tx) =>
        recordCommand(tx, {
          ...completionOf(world, ticket.id, task.id, 'transfer', 'lin'),
          actor: lin.actor,
        }),
      );
    const id = await record();
    // when another completion is recorded while the first is open, performed four times at once, and once more after
    await expect(record()).rejects.toMatchObject({ code: 'task_busy' });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => performCommand(lin, id)));
    await expect(record()).rejects.toMatchObject({ code: 'task_gone' });
    // then it happened once
    expect(outcomes).toEqual(Array(4).fill({ state: 'done' }));
    const [row] = await sql`select data, version from tickets where id = ${ticket.id}`;
    expect(row).toEqual({ data: { note: 'typed', items: [{ price: 3 }] }, version: 2 });
    expect(await auditKinds(ticket.id)).toEqual(['process_started', 'task_completed']);
    expect(await sql`select 1 from drafts where user_task_id = ${task.id}`).toHaveLength(0);
    expect((await openTask(sql, ticket.id, 'review')).askerId).toBe(world.people.lin);
  });

  it('refuses what a boundary event has overtaken, and keeps what was typed as the draft', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    // given the step's deadline message arrives first
    await command(ctx, {
      ticketId: ticket.id,
      kind: 'correlate',
      payload: { messageName: 'step-deadline-missed', businessKey: ticket.number },
      effect: {},
    });
    // when lin completes the task
    const outcome = await command(as('lin'), completionOf(world, ticket.id, task.id, 'resolve', 'lin'));
    // then it is refused, the ticket's data stays, and the draft holds what was sent
    expect(outcome).toMatchObject({ state: 'refused', reason: 'task_gone' });
    const [row] = await sql`select data, version from tickets where id = ${ticket.id}`;
    expect(row).toEqual({ data: {}, version: 1 });
    const [draft] = await sql`
      select data, outcome, person_id as "personId" from drafts where user_task_id = ${task.id}`;
    expect(draft).toEqual({
      data: { note: 'typed', items: [{ price: 3 }] },
      outcome: 'resolve',
      personId: world.people.lin,
    });
    expect(await auditKinds(ticket.id)).toEqual(['process_started', 'command_refused']);
  });

  it('refuses on a suspended ticket with the reason', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    await test.rest('PUT', `/process-instance/${ticket.processInstanceId}/suspended`, { suspended: true });
    const outcome = await command(as('lin'), completionOf(world, ticket.id, task.id, 'resolve', 'lin'));
    expect(outcome).toMatchObject({ state: 'refused', reason: 'task_suspended' });
    // and after it goes on the same person may complete again
    await test.rest('PUT', `/process-instance/${ticket.processInstanceId}/suspended`, { suspended: false });
    const again = await command(as('lin'), completionOf(world, ticket.id, task.id, 'resolve', 'lin'));
    expect(again).toEqual({ state: 'done' });
  });

  it('parks what the engine objects to for no reason of rivals, until a person decides', async () => {
    // given a completion for which no flow can be taken
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const lin = as('lin');
    const stuck = completionOf(world, ticket.id, task.id, 'nonsense', 'lin');
    expect(await command(lin, stuck)).toEqual({ state: 'parked' });
    // then it holds its task, but an assignment overtakes it
    expect(
      await command(lin, {
        ...claimOf(world, ticket.id, task.id, 'lin'),
        kind: 'release',
        payload: { taskId: task.id },
      }),
    ).toEqual({
      state: 'open',
    });
    const assign = { ...claimOf(world, ticket.id, task.id, 'xu'), kind: 'assign' as const };
    expect(await command(as('chen'), assign)).toEqual({ state: 'done' });
    expect((await openTask(sql, ticket.id, 'handle')).assigneeId).toBe(world.people.xu);
    // and what waited is given up, lin's words are kept, and xu can do the work
    const [draft] = await sql`select data from drafts where person_id = ${world.people.lin ?? ''}
      and user_task_id = ${task.id}`;
    expect(draft?.data).toMatchObject({ note: 'typed' });
    const done = await command(as('xu'), completionOf(world, ticket.id, task.id, 'transfer', 'xu'));
    expect(done).toEqual({ state: 'done' });
    expect(
      await sql`
      select 1 from engine_commands where ticket_id = ${ticket.id} and state in ('open', 'parked')`,
    ).toEqual([]);
  });

  it('lets a cancellation overtake what is parked', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const stuck = completionOf(world, ticket.id, task.id, 'nonsense', 'lin');
    expect(await command(as('lin'), stuck)).toEqual({ state: 'parked' });
    const cancelled = await command(as('chen'), {
      ticketId: ticket.id,
      kind: 'correlate',
      payload: { messageName: 'ticket-cancelled', businessKey: ticket.number },
      effect: {},
    });
    expect(cancelled).toEqual({ state: 'done' });
    expect(
      await sql`
      select 1 from engine_commands where ticket_id = ${ticket.id} and state in ('open', 'parked')`,
    ).toEqual([]);
    expect(await sql`select 1 from drafts where user_task_id = ${task.id}`).toHaveLength(1);
  });
});
