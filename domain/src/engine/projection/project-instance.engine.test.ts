import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  finishWorker,
  openTask,
  openTasks,
  ticketState,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { projectInstance } from './project-instance.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
});

afterAll(() => test.close());

const as = (name: string) => test.context({ actor: world.actor(name) });

async function complete(ticket: { id: string }, stepId: string, outcome: string, name: string) {
  const task = await openTask(sql, ticket.id, stepId);
  const done = await command(as(name), completionOf(world, ticket.id, task.id, outcome, name));
  expect(done).toEqual({ state: 'done' });
  return task;
}

describe('the read model of an instance', () => {
  it('shows who may take a task, who has it and who did it', async () => {
    const ticket = await world.start(ctx);
    // then the owning team may take the first task
    const waiting = await openTask(sql, ticket.id, 'handle');
    expect(waiting).toMatchObject({ assigneeId: null, pool: [`team:${world.team}`], status: 'pending' });
    // when lin takes it
    await command(as('lin'), claimOf(world, ticket.id, waiting.id, 'lin'));
    expect(await openTask(sql, ticket.id, 'handle')).toMatchObject({
      assigneeId: world.people.lin,
      pool: [],
    });
    // and hands it on for review
    await complete(ticket, 'handle', 'transfer', 'lin');
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'awaiting_transfer', outcome: null });
    // then it is the lead's without a claim, and lin is the asker
    expect(await openTask(sql, ticket.id, 'review')).toMatchObject({
      assigneeId: world.people.chen,
      askerId: world.people.lin,
      pool: [],
    });
    const [done] = await sql`
      select state, completed_by as "by", outcome from user_tasks where id = ${waiting.id}`;
    expect(done).toEqual({ state: 'completed', by: world.people.lin, outcome: 'transfer' });
    // and when refused it goes back to lin, who handled it before
    await complete(ticket, 'review', 'refuse', 'chen');
    expect((await openTask(sql, ticket.id, 'handle')).assigneeId).toBe(world.people.lin);
  });

  it('ends done with the outcome of the end that was reached', async () => {
    const ticket = await world.start(ctx);
    await complete(ticket, 'handle', 'resolve', 'lin');
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'pending', leaves: ['publish'] });
    await finishWorker(test, ticket.processInstanceId);
    await projectInstance(ctx, ticket.processInstanceId);
    expect(await ticketState(sql, ticket.id)).toMatchObject({
      status: 'done',
      outcome: 'resolved',
      leaves: [],
    });
    const open = await sql`select 1 from activity_log where ticket_id = ${ticket.id} and ended_at is null`;
    expect(open).toHaveLength(0);
  });

  it('has a cancelled task and the boundary end’s outcome after a missed deadline', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const missed = { messageName: 'step-deadline-missed', businessKey: ticket.number };
    await command(ctx, { ticketId: ticket.id, kind: 'correlate', payload: missed, effect: {} });
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'done', outcome: 'resolved' });
    const [row] = await sql`select state, completed_by from user_tasks where id = ${task.id}`;
    expect(row).toEqual({ state: 'cancelled', completed_by: null });
  });

  it('takes the outcome of the event sub-process that received the cancellation', async () => {
    const ticket = await world.start(ctx);
    const cancelled = { messageName: 'ticket-cancelled', businessKey: ticket.number };
    await command(as('guo'), {
      ticketId: ticket.id,
      kind: 'correlate',
      payload: cancelled,
      effect: { audit: { kind: 'ticket_cancelled' } },
    });
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'done', outcome: 'cancelled' });
  });

  it.each([
    ['withdrawn', 'withdrawn'],
    [undefined, 'cancelled'],
  ])('takes the outcome %s of the command that deleted the instance', async (outcome, shown) => {
    const ticket = await world.start(ctx);
    await command(as('chen'), {
      ticketId: ticket.id,
      kind: 'delete',
      payload: { processInstanceId: ticket.processInstanceId, reason: 'completed' },
      effect: { ...(outcome && { outcome }) },
    });
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'done', outcome: shown });
    const [task] = await sql`select state from user_tasks where ticket_id = ${ticket.id}`;
    expect(task?.state).toBe('cancelled');
  });

  it('knows for which entry of the list each task of several stands', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const { service, technology } = world.departments;
    const completion = completionOf(world, ticket.id, task.id, 'ask', 'lin');
    const departmentList = { type: 'list', value: [service, technology] };
    const variables = { ...completion.payload.variables, departmentList };
    await command(as('lin'), { ...completion, payload: { taskId: task.id, variables } });
    const tasks = await openTasks(sql, ticket.id, 'departmentWork');
    expect(tasks).toMatchObject([
      { element: service, assigneeId: world.people.chen, status: 'transferred' },
      { element: technology, assigneeId: world.people.wang, status: 'transferred' },
    ]);
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'transferred' });
    // and still knows when one has ended
    const first = tasks[0]?.id ?? '';
    await command(as('chen'), completionOf(world, ticket.id, first, 'complete', 'chen'));
    const [done] = await sql`select element, state from user_tasks where id = ${first}`;
    expect(done).toEqual({ element: service, state: 'completed' });
  });

  it('shows a suspended ticket and its tasks as suspended', async () => {
    const ticket = await world.start(ctx);
    const suspend = { processInstanceId: ticket.processInstanceId };
    await command(ctx, { ticketId: ticket.id, kind: 'suspend', payload: suspend, effect: {} });
    expect(await ticketState(sql, ticket.id)).toMatchObject({ suspended: true });
    const [task] = await sql`select suspended from user_tasks where ticket_id = ${ticket.id}`;
    expect(task?.suspended).toBe(true);
  });

  it('tells the stream once per real change', async () => {
    const ticket = await world.start(ctx);
    const events = () =>
      sql`select kind, audience_after from stream_events where ticket_number = ${ticket.number}`;
    const before = (await events()).length;
    await projectInstance(ctx, ticket.processInstanceId);
    expect(await events()).toHaveLength(before);
    const task = await openTask(sql, ticket.id, 'handle');
    await command(as('lin'), claimOf(world, ticket.id, task.id, 'lin'));
    const after = await events();
    expect(after.slice(before).map((event) => event.kind)).toEqual(['ticket', 'userTask']);
    expect(after.at(-1)?.audience_after).toContain(`person:${world.people.lin}`);
  });
});
