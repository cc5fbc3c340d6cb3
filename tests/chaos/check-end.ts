import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import { verifyChain } from '@baton/domain/audit';
import { findViolations } from '@baton/domain/engine';
import { setTimeout as sleep } from 'node:timers/promises';

/** Named rows that must not be there. */
export interface Finding {
  name: string;
  rows: unknown[];
}

const quietWithinMs = 120_000;

/** Waits until every invariant holds without grace; answers the milliseconds it took, and what still does not. */
export async function waitUntilQuiet(db: Database): Promise<{ ms: number; findings: Finding[] }> {
  const since = performance.now();
  for (;;) {
    const findings = [...(await violations(db)), ...(await underWay(db))];
    const ms = performance.now() - since;
    if (findings.length === 0 || ms > quietWithinMs) return { ms, findings };
    await sleep(500);
  }
}

async function violations(db: Database): Promise<Finding[]> {
  return (await findViolations(db, 0)).filter(({ rows }) => rows.length > 0);
}

/** Work that nobody has finished: commands, worker steps, incidents, projection, faults. */
async function underWay(db: Database): Promise<Finding[]> {
  const sql = sqlOf(db);
  return await asked({
    'command open or parked': sql`
      select id, kind, state, attempts, last_error from engine_commands where state in ('open', 'parked')`,
    'worker step waits': sql`
      select x.id_, x.topic_name_, x.retries_, x.error_msg_, h.business_key_ from act_ru_ext_task x
        join act_hi_procinst h on h.proc_inst_id_ = x.proc_inst_id_`,
    'engine incident': sql`select id_, incident_type_, incident_msg_, proc_inst_id_ from act_ru_incident`,
    'engine job': sql`select id_, type_, retries_ from act_ru_job`,
    'change not projected': sql`
      select c.kind, c.id from engine_changes c, engine_cursor k where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq)`,
    'projection fault': sql`select * from projection_faults`,
    'mail waits': sql`select id, state from messages where state = 'waiting' and next_attempt_at <= now()`,
  });
}

/** What must be there once and is not, looked for in the rows of both sides. */
export async function findDoubles(db: Database): Promise<Finding[]> {
  const sql = sqlOf(db);
  return await asked({
    'user task completed twice in the history': sql`
      select user_task_id, count(*)::int from audit_events where kind = 'task_completed'
      group by user_task_id having count(*) > 1`,
    'completed user task without its event, or the other way round': sql`
      select coalesce(t.id_, e.user_task_id) as user_task, t.id_ is not null as completed, e.user_task_id is not null as told
      from (select id_ from act_hi_taskinst where delete_reason_ = 'completed') t
      full join (select user_task_id from audit_events where kind = 'task_completed') e on e.user_task_id = t.id_
      where t.id_ is null or e.user_task_id is null`,
    'ticket with several ends': sql`
      select proc_inst_id_, count(*)::int from act_hi_actinst
      where act_type_ like '%EndEvent' and parent_act_inst_id_ = proc_inst_id_
      group by proc_inst_id_ having count(*) > 1`,
    'started twice': sql`
      select t.number, count(*)::int from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
      group by t.number having count(*) > 1`,
    'worker step that is done more or less often than recorded': sql`
      with done as (
        select t.id as ticket_id, a.act_id_ as element, count(*) filter (where coalesce(a.act_inst_state_, 0) <> 2)::int as completed,
          count(*)::int as ended
        from act_hi_actinst a
          join act_hi_procinst h on h.proc_inst_id_ = a.proc_inst_id_
          join tickets t on t.number = split_part(h.business_key_, '#', 1)
        where a.act_type_ in ('serviceTask', 'sendTask') and a.end_time_ is not null group by 1, 2
      ), run as (
        select ticket_id, element_id as element, count(*)::int as recorded from worker_runs group by 1, 2
      )
      select ticket_id, element, completed, ended, recorded from done full join run using (ticket_id, element)
      where coalesce(recorded, 0) not between coalesce(completed, 0) and coalesce(ended, 0)`,
    'worker step that happened and told nobody once': sql`
      select w.external_task_id, w.topic, count(m.id)::int as messages
      from worker_runs w left join messages m
        on m.source_kind = 'external-task' and m.source_id = w.external_task_id and m.channel = 'inApp'
      where w.topic in ('publish-result', 'notify')
      group by w.external_task_id, w.topic having count(m.id) <> 1`,
    'worker step with several events': sql`
      select source, count(*)::int from audit_events where source like 'external-task:%' group by source
      having count(*) > 1`,
    'message doubled': sql`
      select source_kind, source_id, recipient_id, channel, template, count(*)::int from messages
      group by 1, 2, 3, 4, 5 having count(*) > 1`,
    'event doubled': sql`
      select source, kind, count(*)::int from audit_events group by source, kind having count(*) > 1`,
    'command settled without its event, or with several': sql`
      select c.id, c.kind, count(a.id)::int as events from engine_commands c
        left join audit_events a on a.source = 'command:' || c.id
      where c.state <> 'open' group by c.id, c.kind having count(a.id) <> 1`,
    'clock that told twice': sql`
      select clock_id, message, count(*)::int from clock_events group by 1, 2 having count(*) > 1`,
  });
}

/** Every ticket's chain of events, recomputed from its content. */
export async function findBrokenChains(db: Database): Promise<Finding[]> {
  const tickets = await sqlOf(db)<{ id: string; number: string }[]>`select id, number from tickets`;
  const rows: unknown[] = [];
  for (const { id, number } of tickets) {
    const fault = await verifyChain(db, id);
    if (fault) rows.push({ number, ...fault });
  }
  return rows.length > 0 ? [{ name: 'audit chain broken', rows }] : [];
}

async function asked(questions: Record<string, PromiseLike<readonly object[]>>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, question] of Object.entries(questions)) {
    const rows = [...(await question)];
    if (rows.length > 0) findings.push({ name, rows: rows.slice(0, 20) });
  }
  return findings;
}
