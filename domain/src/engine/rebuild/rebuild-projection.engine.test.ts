import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { projectBatch } from '../projector/project-batch.ts';
import { claimCluster } from '../projector/projector-cursor.ts';
import { hasChanges } from '../projector/read-changes.ts';
import { findDrift } from '../reconcile/find-drift.ts';
import { reconcile } from '../reconcile/start-reconcile.ts';
import { hashReadModel } from './hash-read-model.ts';
import { rebuildProjection } from './rebuild-projection.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;

const drain = async () => {
  while (await hasChanges(sql)) await projectBatch(ctx);
};

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
  await claimCluster(sql);
  await drain();
});

afterAll(() => test.close());

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

  it('happens by itself when the database was moved to another cluster', async () => {
    await sql`update engine_cursor set system_identifier = 'another'`;
    const epoch = async () => (await sql`select epoch from engine_cursor`)[0]?.epoch as number;
    const epochBefore = await epoch();
    expect(await claimCluster(sql)).toBe(true);
    expect(await epoch()).toBe(epochBefore + 1);
    expect(await claimCluster(sql)).toBe(false);
    const [left] = await sql`select
      (select count(*)::int from engine_changes) as changes, (select count(*)::int from stream_events) as events`;
    expect(left).toEqual({ changes: 0, events: 0 });
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
});
