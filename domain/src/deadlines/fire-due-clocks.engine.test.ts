import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockedProcess } from '../../../tests/support/clocked-process.ts';
import { useTestEngine } from '../../../tests/support/engine.ts';
import { command, createSeamWorld, openTasks } from '../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../tests/support/seam-world.ts';
import { relayOnce } from '../engine/commands/start-relay.ts';
import { syncStepClocks } from '../clocks/index.ts';
import { fireDueClocks } from './fire-due-clocks.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true, process: clockedProcess });
});
afterAll(() => test.close());

type Started = Awaited<ReturnType<SeamWorld['start']>>;

interface Clock {
  id: string;
  elementId: string;
  warnAt: string | null;
  dueAt: string | null;
}

const clocksOf = async (ticket: Started, elementId: string) =>
  await sql<Clock[]>`
    select id, element_id as "elementId", warn_at as "warnAt", due_at as "dueAt" from step_clocks
    where ticket_id = ${ticket.id} and element_id = ${elementId} order by id`;
const clockOf = async (ticket: Started, elementId: string): Promise<Clock> => {
  const [clock] = await clocksOf(ticket, elementId);
  if (!clock) throw new Error(`no clock runs at ${elementId}`);
  return clock;
};
const runOut = (clock: Clock) =>
  sql`update step_clocks set warn_at = now() - interval '2 s', due_at = now() - interval '1 s' where id = ${clock.id}`;
const told = async (clock: Clock) => {
  const rows = await sql<{ message: string; by: string }[]>`
    select message, answered_by as by from clock_events where clock_id = ${clock.id} order by message`;
  return rows.map(({ message, by }) => `${message} by ${by}`);
};
const reached = async (ticket: Started, elementId: string) =>
  (await sql`select 1 from activity_log where ticket_id = ${ticket.id} and element_id = ${elementId}`).length;
const allByRule = [
  'step-deadline-missed by rule',
  'step-deadline-reached by rule',
  'step-deadline-warning by rule',
];

describe('a clock that has run out', () => {
  it('triggers the receiver on its own element and no other of the same kind', async () => {
    // given two departments at work, one of them late
    const ticket = await world.start(ctx);
    const [late, other] = await clocksOf(ticket, 'departmentWork');
    await runOut(late as Clock);
    // when two processes look at once, and once more later
    await Promise.all([fireDueClocks(ctx), fireDueClocks(ctx)]);
    await fireDueClocks(ctx);
    // then it is told once, to its own element; both go on with their work
    expect(await told(late as Clock)).toContain('step-deadline-missed by drawing');
    expect(await told(other as Clock)).toEqual([]);
    expect(await reached(ticket, 'late')).toBe(1);
    expect(await openTasks(sql, ticket.id, 'departmentWork')).toHaveLength(2);
  });

  it('triggers the one receiver of a step of several once, however many of them are late', async () => {
    const ticket = await world.start(ctx);
    const clocks = await clocksOf(ticket, 'pair');
    expect(clocks).toHaveLength(2);
    // What the first one triggers is projected, and that puts the other clock right again.
    for (const clock of clocks) {
      await runOut(clock);
      await Promise.all([fireDueClocks(ctx), fireDueClocks(ctx)]);
    }
    for (const clock of clocks) expect(await told(clock)).toContain('step-deadline-missed by drawing');
    expect(await reached(ticket, 'pairLate')).toBe(1);
  });

  it('tells who has the step where nothing is drawn, each once', async () => {
    const ticket = await world.start(ctx);
    const clock = await clockOf(ticket, 'plain');
    await runOut(clock);
    await fireDueClocks(ctx);
    await fireDueClocks(ctx);
    expect(await told(clock)).toEqual(allByRule);
    const messages = await sql<{ template: string }[]>`
      select template from messages where ticket_id = ${ticket.id} and channel = 'inApp' order by template`;
    expect(messages.map(({ template }) => template)).toEqual([
      'step-deadline-missed',
      'step-deadline-warning',
    ]);
  });

  it('is heard although the process died that had just recorded it', async () => {
    const ticket = await world.start(ctx);
    const [late] = await clocksOf(ticket, 'departmentWork');
    await sql`update step_clocks set warn_at = now() - interval '1 s' where id = ${late?.id ?? ''}`;
    await runOut(late as Clock);
    const died = Object.assign(new Error('died'), { code: '57P01' });
    const mortal = test.context({
      passPoint: (name) => (name === 'clock.recorded' ? Promise.reject(died) : Promise.resolve()),
    });
    // given a process that dies behind each of its records
    for (let lives = 0; lives < 3; lives++) await fireDueClocks(mortal).catch(() => undefined);
    expect(await reached(ticket, 'late')).toBe(0);
    // when the relay takes over
    await sql`update engine_commands set lease_until = null where ticket_id = ${ticket.id} and state = 'open'`;
    while (await relayOnce(ctx));
    expect(await reached(ticket, 'late')).toBe(1);
  });

  it('has nothing more to say once its step has ended, though nobody has projected that', async () => {
    const ticket = await world.start(ctx);
    const clock = await clockOf(ticket, 'plain');
    await runOut(clock);
    const [task] = await openTasks(sql, ticket.id, 'plain');
    await test.rest('POST', `/task/${task?.id}/complete`, {});
    await fireDueClocks(ctx);
    expect(await told(clock)).toEqual([]);
  });
});

describe('a suspended ticket', () => {
  const suspend = (ticket: Started, kind: 'suspend' | 'activate') =>
    command(ctx, {
      ticketId: ticket.id,
      kind,
      payload: { processInstanceId: ticket.processInstanceId },
      effect: {},
    });

  it('stops the clocks of its steps, which go on with what was left', async () => {
    const ticket = await world.start(ctx);
    const before = await clockOf(ticket, 'plain');
    await suspend(ticket, 'suspend');
    expect(await clockOf(ticket, 'plain')).toMatchObject({ warnAt: null, dueAt: null });
    await suspend(ticket, 'activate');
    // given that it went on a week later, by the receipt
    await sql`
      update engine_receipts set created_at = created_at + interval '7 days' where command_id in (
        select id from engine_commands where ticket_id = ${ticket.id} and kind = 'activate')`;
    const { id: ticketId, processInstanceId } = ticket;
    await syncStepClocks(test.db, { ticketId, processInstanceId, model: world.model });
    // then its clock is a week later too
    const after = await clockOf(ticket, 'plain');
    const week = 7 * 24 * 3_600_000;
    const later = Date.parse(after.dueAt ?? '') - Date.parse(before.dueAt ?? '');
    expect(later).toBeGreaterThanOrEqual(week);
    expect(later).toBeLessThan(week + 600_000);
  });

  it('hears nothing of a deadline, whoever has suspended it', async () => {
    const ticket = await world.start(ctx);
    const clock = await clockOf(ticket, 'plain');
    await test.rest('PUT', `/process-instance/${ticket.processInstanceId}/suspended`, { suspended: true });
    await runOut(clock);
    await fireDueClocks(ctx);
    expect(await told(clock)).toEqual([]);
    await test.rest('PUT', `/process-instance/${ticket.processInstanceId}/suspended`, { suspended: false });
    await fireDueClocks(ctx);
    expect(await told(clock)).toEqual(allByRule);
  });
});

describe('a sub-process with a deadline', () => {
  it('stands still while all that is open in it is drawn to pause the clocks', async () => {
    const ticket = await world.start(ctx);
    expect(await clockOf(ticket, 'waiting')).toMatchObject({ warnAt: null, dueAt: null });
    // the paused step's own clock runs on
    expect((await clockOf(ticket, 'ask')).dueAt).not.toBeNull();
    const [task] = await openTasks(sql, ticket.id, 'ask');
    await command(ctx, {
      ticketId: ticket.id,
      userTaskId: task?.id ?? '',
      kind: 'complete',
      payload: { taskId: task?.id, variables: {} },
      effect: {},
    });
    expect((await clockOf(ticket, 'waiting')).dueAt).not.toBeNull();
  });
});
