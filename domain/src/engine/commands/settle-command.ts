import type { Sql } from '@baton/db';
import { appendLockedAuditEvent } from '../../audit/index.ts';
import { recordVerdict } from '../../countersign/index.ts';
import { patchValues } from './patch-values.ts';
import type { LockedTicket, PendingCommand } from './pending-command.ts';

/**
 * Applies what a command carried out by the engine was to change, once: data, owner, draft, state, verdict, audit event.
 * The caller holds the lock on the ticket; answers the ticket as it is afterwards.
 */
export async function settleCommand(
  sql: Sql,
  ticket: LockedTicket,
  command: PendingCommand,
): Promise<LockedTicket> {
  const { effect } = command;
  const changed = changedTicket(ticket, command);
  const [settled] = await sql`
    with settled as (
      update engine_commands
      set state = 'done', settled_at = now(), lease_owner = null, lease_until = null, last_error = null
      where id = ${command.id} and state in ('open', 'parked') returning id
    ), ticket as (
      update tickets
      set data = coalesce(${effect.data ? JSON.stringify(changed.data) : null}::jsonb, data),
        department_key = ${changed.departmentKey}, team_key = ${changed.teamKey},
        version = ${changed.version}, updated_at = now()
      where id = ${ticket.id} and exists (select from settled)
    ), draft as (
      delete from drafts
      where person_id = ${effect.draftOf ?? null} and user_task_id = ${command.userTaskId}
        and exists (select from settled)
    )
    select id from settled`;
  if (!settled) return ticket;
  const { verdict } = effect;
  if (verdict && command.userTaskId && command.actorId) {
    const by = { userTaskId: command.userTaskId, personId: command.actorId };
    await recordVerdict(sql, { ...verdict, ...by, commandId: command.id, at: command.createdAt });
  }
  if (effect.audit) {
    await appendLockedAuditEvent(sql, {
      ...effect.audit,
      actor: effect.audit.actor ?? { kind: 'system', name: 'engine' },
      ticketId: ticket.id,
      source: `command:${command.id}`,
      at: new Date(command.createdAt),
    });
  }
  return changed;
}

function changedTicket(ticket: LockedTicket, { effect }: PendingCommand): LockedTicket {
  if (!effect.data && !effect.owner) return ticket;
  return {
    ...ticket,
    data: effect.data ? patchValues(ticket.data, effect.data) : ticket.data,
    departmentKey: effect.owner?.departmentKey ?? ticket.departmentKey,
    teamKey: effect.owner?.teamKey ?? ticket.teamKey,
    version: ticket.version + 1,
  };
}
