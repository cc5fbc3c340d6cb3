import type { Sql } from '@baton/db';
import type { CommandEffect, CommandKind } from './command-effect.ts';

/** A command that is not settled, with all that settling needs. */
export interface PendingCommand {
  id: string;
  kind: CommandKind;
  userTaskId: string | null;
  actorId: string | null;
  payload: Record<string, unknown>;
  effect: CommandEffect;
  /** ISO 8601: when the person acted. */
  createdAt: string;
  /** Whether the engine's receipt is there. */
  proven: boolean;
  /** Whether its user task has ended without it. */
  overtaken: boolean;
}

/** The ticket's fields that effects change; locked by whoever reads it. */
export interface LockedTicket {
  id: string;
  number: string;
  run: number;
  versionId: string;
  requesterId: string;
  departmentKey: string | null;
  teamKey: string | null;
  data: Record<string, unknown>;
  version: number;
}

/** Locks a ticket to the end of the transaction: whoever settles its commands does so alone. */
export async function lockTicket(sql: Sql, ticketId: string): Promise<LockedTicket | null> {
  const [ticket] = await sql<LockedTicket[]>`
    select ${ticketColumns(sql)} from tickets where id = ${ticketId} for update`;
  return ticket ?? null;
}

/** The same for the ticket an instance belongs to. */
export async function lockTicketOf(sql: Sql, processInstanceId: string): Promise<LockedTicket | null> {
  const [ticket] = await sql<LockedTicket[]>`
    select ${ticketColumns(sql)} from tickets
    where number = (select split_part(business_key_, '#', 1) from act_hi_procinst
      where proc_inst_id_ = ${processInstanceId} and super_process_instance_id_ is null)
    for update`;
  return ticket ?? null;
}

/**
 * Open and parked commands of a ticket whose fate the engine's rows tell: carried out, or overtaken because their
 * user task ended without them. One snapshot sees the engine's transaction whole, receipt and task together.
 */
export async function findDecidedCommands(
  sql: Sql,
  of: { ticketId: string } | { processInstanceId: string },
): Promise<PendingCommand[]> {
  const ticket =
    'ticketId' in of
      ? sql`${of.ticketId}`
      : sql`(select t.id from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
          where h.proc_inst_id_ = ${of.processInstanceId} and h.super_process_instance_id_ is null)`;
  return await sql<PendingCommand[]>`
    select * from (
      select c.id, c.kind, c.user_task_id as "userTaskId", c.actor_id as "actorId", c.payload, c.effect,
        to_json(c.created_at) #>> '{}' as "createdAt", c.seq,
        exists (select from engine_receipts r where r.command_id = c.id and not r.voided) as proven,
        c.user_task_id is not null and exists (
          select from act_hi_taskinst t where t.id_ = c.user_task_id and t.end_time_ is not null) as overtaken
      from engine_commands c
      where c.ticket_id = ${ticket} and c.state in ('open', 'parked')
    ) pending
    where proven or overtaken
    order by seq`;
}

function ticketColumns(sql: Sql) {
  return sql`id, number, run, version_id as "versionId", requester_id as "requesterId",
    department_key as "departmentKey", team_key as "teamKey", data, version`;
}
