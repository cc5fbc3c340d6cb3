import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaptureRefused } from './capture-refused.ts';
import { installCapture, missingCaptures } from './install-capture.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.drop());

/** Writes a row of the engine as the engine would. */
async function writeTask(id: string) {
  const sql = sqlOf(test.db);
  const instance = `instance-${id}`;
  await sql`insert into act_ru_execution (id_, rev_, proc_inst_id_) values (${instance}, 1, ${instance})`;
  await sql`
    insert into act_ru_task (id_, rev_, proc_inst_id_, name_, suspension_state_)
    values (${id}, 1, ${instance}, 'x', 1)`;
}

const changesOf = (id: string) => sqlOf(test.db)`
  select kind, op, process_instance_id as "processInstanceId" from engine_changes where id = ${id} order by seq`;

describe('the capture', () => {
  it('writes a change for insert, delete and updates that matter, and for no other', async () => {
    const sql = sqlOf(test.db);
    await writeTask('a');
    await sql`update act_ru_task set name_ = 'y', rev_ = 2 where id_ = 'a'`;
    await sql`update act_ru_task set assignee_ = 'lin' where id_ = 'a'`;
    await sql`delete from act_ru_task where id_ = 'a'`;
    const change = (op: string) => ({ kind: 'userTask', op, processInstanceId: 'instance-a' });
    expect(await changesOf('a')).toEqual([change('insert'), change('update'), change('delete')]);
  });

  it('names an identity link by its user task', async () => {
    const sql = sqlOf(test.db);
    await writeTask('b');
    await sql`insert into act_ru_identitylink (id_, type_, group_id_, task_id_) values ('l', 'candidate', 'g', 'b')`;
    const kinds = (await changesOf('b')).map((change) => change.kind);
    expect(kinds).toEqual(['userTask', 'identityLink']);
  });

  it('ignores the sweep of removal times', async () => {
    const sql = sqlOf(test.db);
    await sql`
      insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, start_time_, business_key_)
      values ('p', 'p', 'd', now(), 'SEAM-1')`;
    await sql`update act_hi_procinst set removal_time_ = now() where id_ = 'p'`;
    expect(await changesOf('p')).toHaveLength(1);
  });

  it('lets a business key start one root instance', async () => {
    const sql = sqlOf(test.db);
    const again = sql`
      insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, start_time_, business_key_)
      values ('q', 'q', 'd', now(), 'SEAM-1')`;
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  it('does nothing a second time, and makes good what somebody removed', async () => {
    const sql = sqlOf(test.db);
    await sql`drop trigger baton_insert_act_ru_task on engine.act_ru_task`;
    await sql`alter table engine.act_ru_incident disable trigger baton_update_act_ru_incident`;
    expect(await missingCaptures(sql)).toEqual([
      'act_ru_task.baton_insert_act_ru_task',
      'act_ru_incident.baton_update_act_ru_incident',
    ]);
    await installCapture(test.db);
    await installCapture(test.db);
    expect(await missingCaptures(sql)).toEqual([]);
  });

  it('refuses an engine whose tables lack a column, and names it', async () => {
    const sql = sqlOf(test.db);
    await sql`alter table engine.act_ru_task rename column task_def_key_ to task_definition_key_`;
    const refusal = installCapture(test.db);
    await expect(refusal).rejects.toBeInstanceOf(CaptureRefused);
    await expect(refusal).rejects.toMatchObject({ missing: ['act_ru_task.task_def_key_'] });
  });
});
