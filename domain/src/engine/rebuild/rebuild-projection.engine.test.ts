import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainChanges } from '../../../../tests/support/drain-changes.ts';
import { eventually } from '../../../../tests/support/eventually.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  openTask,
  ticketState,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { createEnginePort } from '../port/create-engine-port.ts';
import { recordCommand } from '../commands/record-command.ts';
import { closeGate, openGate } from '../projection/projection-locks.ts';
import { startProjector } from '../projector/start-projector.ts';
import { projectBatch } from '../projector/project-batch.ts';
import { claimCluster } from '../projector/projector-cursor.ts';
import { findDrift } from '../reconcile/find-drift.ts';
import { reconcile } from '../reconcile/start-reconcile.ts';
import { hashReadModel } from './hash-read-model.ts';
import { rebuildProjection } from './rebuild-projection.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

const drain = () => drainChanges(ctx);

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
  await claimCluster(sql);
  await drain();
  // Other tests bend rows as they like; from here on both sides say the same.
  await rebuildProjection(ctx);
});

const unreachable = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'none' });

afterAll(async () => {
  await unreachable.close();
  await test.close();
});

const as = (name: string) => test.context({ actor: world.actor(name) });

/** A ticket that has been claimed and handed on. */
async function movedTicket() {
  const ticket = await world.start(ctx);
  const task = await openTask(sql, ticket.id, 'handle');
  await command(as('lin'), claimOf(world, ticket.id, task.id, 'lin'));
  await command(as('lin'), completionOf(world, ticket.id, task.id, 'transfer', 'lin'));
  return ticket;
}

describe('rebuilding the read model', () => {
  it('gives the same rows, whatever was lost', async () => {
    // given tickets at several steps
    const ticket = await movedTicket();
    await world.start(ctx);
    const { before, after } = await rebuildProjection(ctx);
    expect(after).toBe(before);
    // when the read model is dropped
    await sql`truncate ticket_states, activity_log, user_tasks, user_task_pools`;
    const rebuilt = await rebuildProjection(ctx);
    // then every row is back
    expect(rebuilt.before).not.toBe(before);
    expect(rebuilt.after).toBe(before);
    expect(await hashReadModel(sql)).toBe(before);
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'awaiting_transfer' });
  });

  it('repairs rows that say something else, and starts the stream anew', async () => {
    const ticket = await movedTicket();
    await drain();
    const sound = await rebuildProjection(ctx);
    const epoch = async () => (await sql`select epoch from engine_cursor`)[0]?.epoch as number;
    const epochBefore = await epoch();
    await sql`update ticket_states set status = 'done' where ticket_id = ${ticket.id}`;
    const repaired = await rebuildProjection(ctx);
    expect(repaired.before).not.toBe(sound.after);
    expect(repaired.after).toBe(sound.after);
    expect(await epoch()).toBe(epochBefore + 1);
  });

  it('takes both hashes at one moment while tickets move', async () => {
    // given people at work during the rebuild
    let busy = true;
    const work = (async () => {
      while (busy) await movedTicket();
    })();
    const reports = [await rebuildProjection(ctx), await rebuildProjection(ctx)];
    busy = false;
    await work;
    for (const report of reports) expect(report.after).toBe(report.before);
  });

  it('shows who has claimed while the engine is out of reach, before and after', async () => {
    // given a claim that nobody could perform yet
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const lin = { ...as('lin'), engine: unreachable };
    const claim = claimOf(world, ticket.id, task.id, 'lin');
    expect(await command(lin, claim)).toEqual({ state: 'open' });
    expect(await openTask(sql, ticket.id, 'handle')).toMatchObject({
      assigneeId: world.people.lin,
      pool: [],
    });
    // and one whose process died before it told anybody
    const other = await world.start(ctx);
    const otherTask = await openTask(sql, other.id, 'handle');
    await recordCommand(ctx.db, {
      ...claimOf(world, other.id, otherTask.id, 'xu'),
      actor: world.actor('xu'),
    });
    // when the read model is rebuilt
    const { before, after } = await rebuildProjection(ctx);
    // then it says the same, and nothing has drifted
    expect(after).toBe(before);
    expect((await openTask(sql, other.id, 'handle')).assigneeId).toBe(world.people.xu);
    expect(await findDrift(sql, 0)).toEqual([]);
  });

  it('comes through with a projector that begins while it ends', async () => {
    // given the end of a rebuild: nobody projects
    const ticket = await world.submit(ctx);
    const path = `/process-definition/${world.processDefinitionId}/start`;
    const variables = { outcome: { type: 'Null' }, departmentList: { type: 'Null' } };
    await test.rest('POST', path, { businessKey: ticket.number, variables });
    const session = await test.db.$client.reserve();
    await closeGate(session);
    // when a projector begins
    const batch = projectBatch(ctx);
    await eventually(
      () => sql`select 1 from pg_locks where locktype = 'advisory' and not granted`,
      (waiting) => waiting.length > 0,
    );
    // then it has not taken the cursor, which the rebuild locks next
    const cursor = sql`select id from engine_cursor where id = 1 for update nowait`;
    await expect(cursor).resolves.toHaveLength(1);
    await openGate(session);
    session.release();
    await batch;
  });

  it('happens by itself when the database was moved to another cluster, whoever dies on the way', async () => {
    const ticket = await movedTicket();
    await sql`update engine_cursor set system_identifier = 'another'`;
    const epoch = async () => (await sql`select epoch from engine_cursor`)[0]?.epoch as number;
    const epochBefore = await epoch();
    // given a process that began and died, and what it would have written is lost
    expect(await claimCluster(sql)).toBe(true);
    expect(await epoch()).toBe(epochBefore + 1);
    const [left] = await sql`select
      (select count(*)::int from engine_changes) as changes, (select count(*)::int from stream_events) as events`;
    expect(left).toEqual({ changes: 0, events: 0 });
    await sql`delete from user_tasks where ticket_id = ${ticket.id}`;
    // when the next one starts
    const projector = startProjector(ctx);
    await eventually(
      () => sql`select 1 from user_tasks where ticket_id = ${ticket.id}`,
      (rows) => rows.length === 2,
    );
    await projector.stop();
    // then the read model is whole, and nothing is owed any more
    expect(await claimCluster(sql)).toBe(false);
  });
});

describe('reconciling', () => {
  it('finds no drift in a sound read model, and repairs what has drifted', async () => {
    const ticket = await movedTicket();
    await drain();
    expect(await findDrift(sql, 0)).toEqual([]);
    // given rows that were lost and changed
    await sql`delete from user_tasks where ticket_id = ${ticket.id} and state = 'open'`;
    await sql`update activity_log set ended_at = null where ticket_id = ${ticket.id}`;
    // when one comparison runs and the projector reads on
    const report = await reconcile(ctx, 0);
    expect(report?.drift).toBe(1);
    await drain();
    // then nothing differs any more
    expect(await findDrift(sql, 0)).toEqual([]);
    expect((await openTask(sql, ticket.id, 'review')).assigneeId).toBe(world.people.chen);
  });

  it('repairs a state that is wrong, however long ago its ticket moved', async () => {
    const ticket = await movedTicket();
    await drain();
    // given a status that is no function of its leaves
    await sql`update ticket_states set status = 'pending' where ticket_id = ${ticket.id}`;
    const report = await reconcile(ctx, 0, 0);
    expect(report).toMatchObject({ drift: 1, violations: { 'status-of-leaves': 1 } });
    await drain();
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'awaiting_transfer' });
    expect(await findDrift(sql, 0)).toEqual([]);
  });
});
