import { newId, sqlOf } from '@baton/db';
import type { Sql } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  finishWorker,
  openTask,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { projectInstance } from '../projection/project-instance.ts';
import { findViolations, invariants } from './find-violations.ts';

const test = useTestEngine();
const ctx = test.context();
let world: SeamWorld;
let open: Awaited<ReturnType<SeamWorld['start']>>;
let ended: Awaited<ReturnType<SeamWorld['start']>>;
let taskId: string;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
  const lin = test.context({ actor: world.actor('lin') });
  open = await world.start(ctx);
  ended = await world.start(ctx);
  const sql = sqlOf(test.db);
  const task = await openTask(sql, ended.id, 'handle');
  await command(lin, claimOf(world, ended.id, task.id, 'lin'));
  await command(lin, completionOf(world, ended.id, task.id, 'resolve', 'lin'));
  await finishWorker(test, ended.processInstanceId);
  await projectInstance(ctx, ended.processInstanceId);
  taskId = (await openTask(sql, open.id, 'handle')).id;
});

afterAll(() => test.close());

/** Names of the invariants that a planted fault breaks beyond what other tests left; the fault is undone. */
async function brokenBy(plant: (sql: Sql) => Promise<unknown>): Promise<string[]> {
  const undone = new Error('undone');
  let broken: string[] = [];
  const counts = async (sql: Parameters<typeof findViolations>[0]) =>
    new Map((await findViolations(sql, 0)).map(({ name, rows }) => [name, rows.length]));
  await test.db
    .transaction(async (tx) => {
      const before = await counts(tx);
      await plant(sqlOf(tx));
      const after = await counts(tx);
      broken = [...after].filter(([name, rows]) => rows > (before.get(name) ?? 0)).map(([name]) => name);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return broken;
}

const plants: Record<string, (sql: Sql) => Promise<unknown>> = {
  'one-instance-per-run': (sql) =>
    sql`delete from act_hi_procinst where proc_inst_id_ = ${ended.processInstanceId}`,
  'instance-has-ticket': (sql) => sql`
    update act_hi_procinst set business_key_ = 'LOST-1' where proc_inst_id_ = ${ended.processInstanceId}`,
  'ticket-has-process': async (sql) => {
    await sql`delete from act_hi_procinst where proc_inst_id_ = ${ended.processInstanceId}`;
    await sql`update engine_commands set state = 'discarded' where id = ${ended.startCommandId}`;
  },
  'open-task-has-row': (sql) => sql`delete from user_tasks where id = ${taskId}`,
  'done-command-has-receipt': (sql) =>
    sql`delete from engine_receipts where command_id = ${open.startCommandId}`,
  'receipt-is-settled': (sql) => sql`
    insert into engine_receipts (command_id, xid, created_at) values (${newId()}, '1', now() - interval '1 s')`,
  'settled-command-is-audited': (sql) => sql`
    delete from audit_events where source = ${`command:${open.startCommandId}`}`,
  'verdict-is-settled': (sql) => sql`
    update engine_commands set effect = effect || '{"verdict": {}}' where id = ${open.startCommandId}`,
  'status-of-leaves': (sql) =>
    sql`update ticket_states set status = 'transferred' where ticket_id = ${open.id}`,
  'ended-instance-is-closed': (sql) => sql`
    update activity_log set ended_at = null where process_instance_id = ${ended.processInstanceId}`,
  'message-sent-once': (sql) => sql`
    insert into messages (id, source_kind, source_id, recipient_id, channel, template, subject, text, state, attempts,
      created_at)
    values (${newId()}, 'external-task', 'x', ${world.people.lin ?? ''}, 'inApp', 't', 's', 't', 'sent', 2, now())`,
  'task-has-taker': (sql) => sql`delete from user_task_pools where user_task_id = ${taskId}`,
  'instance-can-move': (sql) => sql`
    with link as (delete from act_ru_identitylink where task_id_ = ${taskId})
    delete from act_ru_task where id_ = ${taskId}`,
  'command-is-carried-on': (sql) => sql`
    update engine_commands set state = 'open', created_at = now() - interval '1 s' where id = ${open.startCommandId}`,
  'audit-chain-holds': (sql) => sql`
    update audit_events set hash = 'x' where ticket_id = ${ended.id} and position = 1`,
};

describe('the invariants', () => {
  it('have a planted fault each', () => {
    expect(Object.keys(plants).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  it('hold for tickets that were handled properly', async () => {
    const violations = await findViolations(test.db, 0);
    const about = JSON.stringify(violations);
    for (const { id, number, processInstanceId } of [open, ended]) {
      for (const name of [id, number, processInstanceId]) expect(about).not.toContain(name);
    }
  });

  it.each(Object.entries(plants))('%s finds its planted fault', async (name, plant) => {
    expect(await brokenBy(plant)).toContain(name);
  });
});
