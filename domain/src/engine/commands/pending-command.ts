import type { Sql } from '@baton/db';
import type { AuditActor } from '../../audit/index.ts';
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
      select ${pendingColumns(sql)}, c.seq,
        exists (select from engine_receipts r where r.command_id = c.id and not r.voided) as proven,
        c.user_task_id is not null and exists (
          select from act_hi_taskinst t where t.id_ = c.user_task_id and t.end_time_ is not null) as overtaken
      from engine_commands c
      where c.ticket_id = ${ticket} and c.state in ('open', 'parked')
    ) pending
    where proven or overtaken
    order by seq`;
}

/**
 * What an assignment of a user task overtakes of what was recorded before it: claims and releases that have not
 * happened, and a parked completion, which would hold the task against whoever has it now.
 */
export async function findOvertaken(sql: Sql, assignmentId: string): Promise<PendingCommand[]> {
  return await sql<PendingCommand[]>`
    select ${pendingColumns(sql)}, false as proven, true as overtaken
    from engine_commands a join engine_commands c
      on c.ticket_id = a.ticket_id and c.user_task_id = a.user_task_id and c.seq < a.seq
    where a.id = ${assignmentId} and ((c.state in ('open', 'parked') and c.kind in ('claim', 'release'))
      or (c.state = 'parked' and c.kind = 'complete'))
    order by c.seq`;
}

/** A refused command and what the same person had queued behind it on that user task, but for assignments. */
export async function findRefused(sql: Sql, commandId: string): Promise<PendingCommand[]> {
  return await sql<PendingCommand[]>`
    select ${pendingColumns(sql)}, false as proven, true as overtaken
    from engine_commands c, engine_commands first
    where first.id = ${commandId} and c.ticket_id = first.ticket_id and c.state in ('open', 'parked')
      and (c.id = first.id or (c.seq > first.seq and c.user_task_id = first.user_task_id
        and c.actor_id = first.actor_id and c.kind <> 'assign'))
    order by c.seq`;
}

/** Whom the history names for a command that nobody in particular ended. */
export function actorOf(command: PendingCommand): AuditActor {
  return command.actorId
    ? { kind: 'person', person: { id: command.actorId } }
    : { kind: 'system', name: 'engine' };
}

/** Of a command under the alias `c`. */
export function pendingColumns(sql: Sql) {
  return sql`c.id, c.kind, c.user_task_id as "userTaskId", c.actor_id as "actorId", c.payload, c.effect,
    to_json(c.created_at) #>> '{}' as "createdAt"`;
}

function ticketColumns(sql: Sql) {
  return sql`id, number, run, version_id as "versionId", requester_id as "requesterId",
    department_key as "departmentKey", team_key as "teamKey", data, version`;
}
