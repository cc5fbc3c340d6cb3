import type { Sql } from '@baton/db';

/**
 * State of tickets whose start somebody has given up: cancelled, without ever having had an instance. Of one ticket,
 * or of all for a rebuild; a function of recorded facts alone.
 */
export async function closeUnstarted(sql: Sql, ticketId: string | null = null): Promise<void> {
  await sql`
    insert into ticket_states (ticket_id, run, process_instance_id, status, outcome, leaves, suspended,
      started_at, ended_at)
    select c.ticket_id, t.run, null, 'done', 'cancelled', '[]', false, c.created_at, c.settled_at
    from engine_commands c join tickets t on t.id = c.ticket_id
    where c.kind = 'start' and c.state = 'discarded' and (${ticketId}::uuid is null or t.id = ${ticketId})
      and c.payload ->> 'businessKey' = t.number || case when t.run > 1 then '#' || t.run else '' end
      and not exists (select from act_hi_procinst h
        where h.business_key_ = c.payload ->> 'businessKey' and h.super_process_instance_id_ is null)
    on conflict (ticket_id) do update set run = excluded.run, process_instance_id = null,
      status = excluded.status, outcome = excluded.outcome, leaves = excluded.leaves,
      suspended = excluded.suspended, started_at = excluded.started_at, ended_at = excluded.ended_at
    where ticket_states.run < excluded.run`;
}
