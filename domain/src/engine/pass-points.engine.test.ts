import { createDatabase, sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/index.ts';
import { useTestEngine } from '../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  openTask,
  openTasks,
  ticketState,
} from '../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../tests/support/seam-world.ts';
import { discardCommand, retryCommand } from './commands/decide-parked-command.ts';
import { performCommand } from './commands/perform-command.ts';
import { relayOnce } from './commands/start-relay.ts';
import { findViolations } from './invariants/find-violations.ts';
import { passPoints } from './pass-points.ts';
import { projectBatch } from './projector/project-batch.ts';
import { claimCluster } from './projector/projector-cursor.ts';
import { hasChanges } from './projector/read-changes.ts';
import { rebuildProjection } from './rebuild/rebuild-projection.ts';

const test = useTestEngine();
const healthy = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(healthy, { deploy: true });
  await claimCluster(sql);
});

afterAll(() => test.close());

interface Ticket {
  id: string;
  number: string;
  startCommandId: string;
}

/** What happens to a ticket, each step only while it has not happened. */
const steps: ((ctx: Context, ticket: Ticket) => Promise<unknown>)[] = [
  async (ctx, ticket) => {
    if (!(await ticketState(sql, ticket.id))) await performCommand(ctx, ticket.startCommandId);
  },
  async (ctx, ticket) => {
    const [task] = await openTasks(sql, ticket.id, 'handle');
    if (task && !task.assigneeId)
      await command(person(ctx, 'lin'), claimOf(world, ticket.id, task.id, 'lin'));
  },
  async (ctx, ticket) => {
    const [task] = await openTasks(sql, ticket.id, 'handle');
    if (task) await command(person(ctx, 'xu'), claimOf(world, ticket.id, task.id, 'xu'));
  },
  async (ctx, ticket) => {
    const [task] = await openTasks(sql, ticket.id, 'handle');
    if (task && !(await completionUnderWay(task.id)))
      await command(person(ctx, 'lin'), completionOf(world, ticket.id, task.id, 'transfer', 'lin'));
  },
  async (ctx, ticket) => {
    const task = await openTask(sql, ticket.id, 'review');
    if (await hasDiscarded(task.id)) return;
    const parked = await completionUnderWay(task.id);
    const stuck = completionOf(world, ticket.id, task.id, 'nonsense', 'chen');
    if (!parked) await command(person(ctx, 'chen'), stuck);
    await retryCommand(ctx, (await completionUnderWay(task.id)) ?? '');
    await discardCommand(ctx, (await completionUnderWay(task.id)) ?? '');
  },
  async (ctx) => {
    await startUnseen();
    while (await hasChanges(sql)) await projectBatch(ctx);
    await rebuildProjection(ctx);
  },
];

/** An instance that nobody but the projector can notice. */
async function startUnseen(): Promise<void> {
  const { number } = await world.submit(healthy);
  const variables = { outcome: { type: 'Null' }, departmentList: { type: 'Null' } };
  const path = `/process-definition/${world.processDefinitionId}/start`;
  await test.rest('POST', path, { businessKey: number, variables });
}

function person(ctx: Context, name: string): Context {
  return { ...ctx, actor: world.actor(name) };
}

async function completionUnderWay(taskId: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from engine_commands
    where user_task_id = ${taskId} and kind = 'complete' and state in ('open', 'parked')`;
  return row?.id ?? null;
}

async function hasDiscarded(taskId: string): Promise<boolean> {
  return (
    (await sql`select 1 from engine_commands where user_task_id = ${taskId} and state = 'discarded'`).length >
    0
  );
}

/** A process that dies the first time it comes by a place: its connections are cut and nothing of it goes on. */
function mortal(place: string): { ctx: Context; death: Promise<'dead'>; end: () => Promise<void> } {
  const db = createDatabase(test.access.databaseUrl, { max: 5, applicationName: 'mortal' });
  let dead = false;
  const { promise: death, resolve: die } = Promise.withResolvers<'dead'>();
  const ctx = test.context({
    db,
    passPoint: async (name) => {
      if (name !== place && !dead) return;
      dead = true;
      await db.$client.end({ timeout: 0 });
      die('dead');
      throw new Error(`died at ${name}`);
    },
  });
  return { ctx, death, end: () => db.close() };
}

async function liveThrough(ctx: Context, ticket: Ticket): Promise<void> {
  for (const step of steps) await step(ctx, ticket);
}

/** What the other processes do: leases run out, the relay and the projector go on. */
async function recover(ticket: Ticket): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await sql`
      update engine_commands set lease_until = null, next_attempt_at = now()
      where ticket_id = ${ticket.id} and state = 'open'`;
    const relayed = await relayOnce(healthy);
    if (await hasChanges(sql)) await projectBatch(healthy);
    else if (!relayed) return;
  }
}

describe('a process that dies', () => {
  it.each(passPoints)('at %s loses, doubles and blocks nothing', async (place) => {
    // given a process that dies at this place while it works on a ticket
    const ticket = await world.submit(healthy);
    const process = mortal(place);
    const life = liveThrough(process.ctx, ticket).catch(() => process.death);
    expect(await Promise.race([life, process.death])).toBe('dead');
    await process.end();
    // when the others go on, and people do what has not been done
    await recover(ticket);
    await liveThrough(healthy, ticket);
    await recover(ticket);
    // then the ticket is where it would be, with everything once
    expect(await ticketState(sql, ticket.id)).toMatchObject({
      status: 'awaiting_transfer',
      leaves: ['review'],
    });
    const [row] = await sql`select data, version from tickets where id = ${ticket.id}`;
    expect(row).toEqual({ data: { note: 'typed', items: [{ price: 3 }] }, version: 2 });
    const audit = await sql<{ kind: string; count: number }[]>`
      select kind, count(*)::int as count from audit_events where ticket_id = ${ticket.id} group by kind`;
    const counts = Object.fromEntries(audit.map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({
      process_started: 1,
      task_claimed: 1,
      task_completed: 1,
      command_discarded: 1,
    });
    expect(await verifyChain(test.db, ticket.id)).toBeNull();
    const violations = (await findViolations(test.db, 0)).filter(({ name }) => name !== 'instance-can-move');
    expect(JSON.stringify(violations)).not.toContain(ticket.number);
    const commands = await sql<
      { id: string }[]
    >`select id from engine_commands where ticket_id = ${ticket.id}`;
    for (const { id } of commands) expect(JSON.stringify(violations)).not.toContain(id);
    const { before, after } = await rebuildProjection(healthy);
    expect(after).toBe(before);
  });
});
