import type { Sql } from '@baton/db';
import type { SentVerdict } from '../../countersign/index.ts';
import type { CommandKind } from './command-effect.ts';
import { leaseMs } from './command-timing.ts';

export interface LeasedCommand {
  id: string;
  ticketId: string;
  userTaskId: string | null;
  kind: CommandKind;
  payload: Record<string, unknown>;
  /** On a step of several people: what the completion says there. */
  verdict: SentVerdict | null;
  attempts: number;
  /** ISO 8601: when the person acted. */
  createdAt: string;
  /** Whom the engine's history shall name. */
  actingUsername: string | null;
  ticketNumber: string;
  /** Instance of the ticket as last projected; null before its start. */
  processInstanceId: string | null;
}

/**
 * Takes an open command for one engine call: when it is free, or `owner` holds it already, and no earlier command
 * of its user task waits (an assignment overtakes those). All of a ticket waits for its start. A lease that `owner`
 * has only just got with the recording serves as it is, and nothing is written. Answers null otherwise.
 */
export async function leaseCommand(
  sql: Sql,
  commandId: string,
  owner: string,
): Promise<LeasedCommand | null> {
  const inTurn = sql`c.id = ${commandId} and c.state = 'open' and t.id = c.ticket_id and not exists (
    select from engine_commands e
    where e.ticket_id = c.ticket_id and e.seq < c.seq and e.state in ('open', 'parked')
      and ((e.user_task_id = c.user_task_id and c.kind <> 'assign') or e.kind = 'start'))`;
  const columns = sql`c.id, c.ticket_id as "ticketId", c.user_task_id as "userTaskId", c.kind, c.payload,
    c.effect -> 'verdict' as verdict, c.attempts, to_json(c.created_at) #>> '{}' as "createdAt",
    (select username from people p where p.id = c.actor_id) as "actingUsername",
    t.number as "ticketNumber",
    (select process_instance_id from ticket_states s where s.ticket_id = c.ticket_id and s.run = t.run)
      as "processInstanceId"`;
  const [leased] = await sql<LeasedCommand[]>`
    with held as (
      select ${columns} from engine_commands c, tickets t
      where ${inTurn} and c.lease_owner = ${owner} and c.lease_until >= now() + ${leaseMs} * interval '1 ms'
    ), taken as (
      update engine_commands c
      set lease_owner = ${owner}, lease_until = now() + ${leaseMs} * interval '1 ms'
      from tickets t
      where ${inTurn} and not exists (select from held)
        and (c.lease_owner = ${owner} or c.lease_until is null or c.lease_until < now())
      returning ${columns}
    )
    select * from held union all select * from taken`;
  return leased ?? null;
}

/** Whether a command waits for an earlier one that somebody is performing at this moment. */
export async function waitsForOther(sql: Sql, commandId: string): Promise<boolean> {
  const [row] = await sql<{ waits: boolean }[]>`
    select coalesce(bool_and(e.state = 'open' and e.lease_until > now()), false) as waits
    from engine_commands c join engine_commands e on e.ticket_id = c.ticket_id and e.seq < c.seq
    where c.id = ${commandId} and c.state = 'open' and e.state in ('open', 'parked')
      and ((e.user_task_id = c.user_task_id and c.kind <> 'assign') or e.kind = 'start')`;
  return row?.waits ?? false;
}

/** Frees a command that `owner` holds and could not use, so that the relay takes it as soon as its turn comes. */
export async function releaseLease(sql: Sql, commandId: string, owner: string): Promise<void> {
  await sql`
    update engine_commands set lease_owner = null, lease_until = null
    where id = ${commandId} and state = 'open' and lease_owner = ${owner}`;
}
