import { createDatabase, sqlOf } from '@baton/db';
import type { Sql } from '@baton/db';
import type { DirectEngine } from './direct-engine.ts';
import { benchType } from './bench-type.ts';
import type { BenchPlatform } from './open-bench-platform.ts';

/**
 * Puts the same number of open tickets into the read model and into the direct engine's tables, as either leaves
 * them; every hundredth belongs to another team. Answers the seconds it took.
 */
export async function fillWorklists(
  platform: BenchPlatform,
  engine: DirectEngine,
  rows: number,
): Promise<number> {
  const since = performance.now();
  await Promise.all([
    within(platform.databaseUrl, (sql) => fillReadModel(sql, rows)),
    within(engine.databaseUrl, (sql) => fillEngine(sql, engine.processDefinitionId, rows)),
  ]);
  return (performance.now() - since) / 1_000;
}

async function within(url: string, fill: (sql: Sql) => Promise<void>): Promise<void> {
  const db = createDatabase(url, { max: 1, applicationName: 'bench-fill' });
  await fill(sqlOf(db)).finally(() => db.close());
}

/** As the projection leaves them: ticket, state, user task, decision and pool. */
async function fillReadModel(sql: Sql, rows: number): Promise<void> {
  await sql`
    with number as (
      select n, gen_random_uuid() as id, 'filled-' || n as task, now() - n * interval '1 s' as at,
        case when n % 100 = 0 then (select min(key) from teams where key <> 'service-desk') else 'service-desk' end as team
      from generate_series(1, ${rows}::int) n
    ), type as (
      select v.id as version, p.id as requester
      from ticket_type_versions v, people p where v.type_key = ${benchType} and p.username = 'guo'
    ), ticket as (
      insert into tickets (id, number, type_key, version_id, title, requester_id, team_key, data, created_at, updated_at)
      select id, 'FIL-' || n, ${benchType}, version, 'Filled ' || n, requester, team, '{"title":"Filled"}', at, at
      from number, type returning id
    ), state as (
      insert into ticket_states (ticket_id, run, process_instance_id, status, leaves, started_at)
      select id, 1, 'filled-' || n, 'pending',
        jsonb_build_array(jsonb_build_object('elementId', 'handle', 'status', 'pending', 'count', 1, 'since', at)), at
      from number where (select count(*) from ticket) > 0
    ), task as (
      insert into user_tasks (id, ticket_id, process_instance_id, step_id, status, state, created_at)
      select task, id, 'filled-' || n, 'handle', 'pending', 'open', at from number
    ), decision as (
      insert into assignment_decisions (user_task_id, ticket_id, step_id, principals, excluded, trace, decided_at)
      select task, id, 'handle', array['team:' || team], '{}', '[]', at from number
    )
    insert into user_task_pools (principal, user_task_id, created_at)
    select 'team:' || team, task, at from number`;
  for (const table of ['tickets', 'ticket_states', 'user_tasks', 'assignment_decisions', 'user_task_pools'])
    await sql.unsafe(`analyze app.${table}`);
}

/** As the engine leaves them: execution, user task, candidate group and the variable that is asked for. */
async function fillEngine(sql: Sql, definition: string, rows: number): Promise<void> {
  await sql`
    insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_, is_active_,
      is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
    select 'filled-' || n, 1, 'filled-' || n, 'filled-' || n, ${definition}, 'handle', true, false, true, false, 1, 2, 1
    from generate_series(1, ${rows}::int) n`;
  await sql`
    insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
      create_time_, suspension_state_)
    select 'task-' || n, 1, 'filled-' || n, 'filled-' || n, ${definition}, 'handle', 'handle', 50,
      localtimestamp - n * interval '1 s', 1
    from generate_series(1, ${rows}::int) n`;
  await sql`
    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
    select 'link-' || n, 1, case when n % 100 = 0 then 'technology' else 'service-desk' end, 'candidate', 'task-' || n
    from generate_series(1, ${rows}::int) n`;
  await sql`
    insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_,
      sequence_counter_, is_concurrent_local_)
    select 'variable-' || n, 1, 'string', 'status', 'filled-' || n, 'filled-' || n, ${definition},
      'pending', 'filled-' || n, 1, false
    from generate_series(1, ${rows}::int) n`;
  for (const table of ['act_ru_execution', 'act_ru_task', 'act_ru_identitylink', 'act_ru_variable'])
    await sql.unsafe(`analyze engine.${table}`);
}
