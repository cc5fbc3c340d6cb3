import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainChanges } from '../../../../tests/support/drain-changes.ts';
import { eventually } from '../../../../tests/support/eventually.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  createSeamWorld,
  finishWorker,
  openTask,
  ticketState,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { projectBatch } from './project-batch.ts';
import { pruneChanges } from './prune-changes.ts';
import { hasChanges, newestChange } from './read-changes.ts';
import { readLag } from './read-lag.ts';
import { startProjector, watchLag } from './start-projector.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
  const starting = startProjector(ctx);
  await eventually(
    () => hasChanges(sql),
    (more) => !more,
  );
  await starting.stop();
});

afterAll(() => test.close());

const drain = () => drainChanges(ctx);
/** The same with what lies above the horizon left where it is. */
const drainBelowHorizon = async () => {
  while (await hasChanges(sql)) await projectBatch(ctx);
};

/** Starts an instance behind the platform's back: only the projector can notice. */
async function startUnseen() {
  const ticket = await world.submit(ctx);
  return { ...ticket, processInstanceId: await startAs(ticket.number) };
}

async function startAs(businessKey: string): Promise<string> {
  const variables = { outcome: { type: 'Null' }, departmentList: { type: 'Null' } };
  const path = `/process-definition/${world.processDefinitionId}/start`;
  const started = (await test.rest('POST', path, { businessKey, variables })) as { id: string };
  return started.id;
}

describe('the projector', () => {
  it('projects what nobody called for', async () => {
    const ticket = await startUnseen();
    await drain();
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'pending', leaves: ['handle'] });
    expect(await openTask(sql, ticket.id, 'handle')).toMatchObject({ pool: [`team:${world.team}`] });
    const decisions = await sql`select 1 from assignment_decisions where ticket_id = ${ticket.id}`;
    expect(decisions).toHaveLength(1);
  });

  it('leaves what it has only just seen to whoever caused it', async () => {
    // given a change that was there at the look before, and one that was not
    const early = await startUnseen();
    const until = await newestChange(sql);
    const late = await startUnseen();
    // when the projector goes as far as it had looked
    await projectBatch(ctx, until);
    // then the later one waits for the next look, and is not lost
    expect(await ticketState(sql, early.id)).toMatchObject({ status: 'pending' });
    expect(await ticketState(sql, late.id)).toBeNull();
    await drain();
    expect(await ticketState(sql, late.id)).toMatchObject({ status: 'pending' });
  });

  it('settles a start whose reply and process were lost', async () => {
    // given the engine has carried the start out, and nobody is left to hear of it (W1, W2)
    const ticket = await world.submit(ctx);
    const [row] = await sql<{ payload: Record<string, unknown> }[]>`
      select payload from engine_commands where id = ${ticket.startCommandId}`;
    await test.engine.command({ ...row?.payload, id: ticket.startCommandId, kind: 'start' }, null);
    await drain();
    const [settled] = await sql`select state from engine_commands where id = ${ticket.startCommandId}`;
    expect(settled?.state).toBe('done');
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'pending' });
  });

  it('loses nothing to a transaction that is open while others commit', async () => {
    // given a writing transaction that stays open
    const holder = await test.db.$client.reserve();
    await holder`begin`;
    await holder`create temporary table held (id int) on commit drop`;
    await holder`insert into engine_changes (kind, id, process_instance_id, op) values ('held', 'x', null, 'x')`;
    // when the engine commits a change with a higher number
    const ticket = await startUnseen();
    await drainBelowHorizon();
    // then it waits, and the lag names who holds it
    expect(await ticketState(sql, ticket.id)).toBeNull();
    const lag = await readLag(sql);
    const [pid] = await holder`select pg_backend_pid() as pid`;
    expect(lag.waiting).toBeGreaterThan(0);
    expect(lag.holder?.pid).toBe(pid?.pid);
    // and whoever watches says so the second time it sees the same
    const watcher = test.context();
    const look = watchLag(watcher);
    await look();
    expect(watcher.lines).toEqual([]);
    await look();
    expect(watcher.lines).toMatchObject([
      { level: 'warn', facts: { oldest: lag.oldest, holder: { pid: pid?.pid } } },
    ]);
    // and once the transaction ends both are read
    await holder`commit`;
    holder.release();
    await drain();
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'pending' });
    expect((await readLag(sql)).waiting).toBe(0);
  });

  it('notes an instance it cannot project, goes on with the rest and tries again', async () => {
    // given a ticket whose rows the database refuses
    const wrong = await world.submit(ctx);
    await sql.unsafe(`
      create function app.refuse() returns trigger language plpgsql as $$ begin raise 'no row for you'; end $$;
      create trigger refuse before insert on app.activity_log for each row
      when (new.ticket_id = '${wrong.id}') execute function app.refuse()`);
    const instance = await startAs(wrong.number);
    const right = await startUnseen();
    await drain();
    // then the other is projected and the fault is noted
    expect(await ticketState(sql, right.id)).toMatchObject({ status: 'pending' });
    const fault = () => sql`select message from projection_faults where process_instance_id = ${instance}`;
    expect(await fault()).toEqual([{ message: 'no row for you' }]);
    // when the cause is gone
    await sql.unsafe('drop function app.refuse() cascade');
    const projector = startProjector(test.context());
    await eventually(fault, (rows) => rows.length === 0);
    await projector.stop();
    expect(await ticketState(sql, wrong.id)).toMatchObject({ status: 'pending' });
  });

  it('runs in several processes at once and follows the engine within a moment', async () => {
    const first = startProjector(test.context());
    const second = startProjector(test.context({ db: test.db }));
    const ticket = await startUnseen();
    await eventually(
      () => ticketState(sql, ticket.id),
      (state) => state?.status === 'pending',
    );
    const task = await openTask(sql, ticket.id, 'handle');
    const variables = { outcome: { type: 'String', value: 'resolve' } };
    await test.rest('POST', `/task/${task.id}/complete`, { variables });
    await finishWorker(test, ticket.processInstanceId);
    const done = await eventually(
      () => ticketState(sql, ticket.id),
      (state) => state?.status === 'done',
    );
    expect(done?.outcome).toBe('resolved');
    await Promise.all([first.stop(), second.stop()]);
  });

  it('leaves instances alone that are no ticket’s', async () => {
    const id = await startAs(`foreign-${world.key}`);
    await drain();
    const rows = await sql`select 1 from user_tasks where process_instance_id = ${id}
      union all select 1 from projection_faults where process_instance_id = ${id}`;
    expect(rows).toHaveLength(0);
  });

  it('prunes what it has consumed', async () => {
    await drain();
    await pruneChanges(sql);
    const [left] = await sql`select count(*)::int as count from engine_changes`;
    expect(left?.count).toBe(0);
  });
});
