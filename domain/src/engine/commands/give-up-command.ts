import type { Sql } from '@baton/db';
import { appendLockedAuditEvent } from '../../audit/index.ts';
import type { AuditActor } from '../../audit/index.ts';
import { keepDraft } from './keep-draft.ts';
import type { LockedTicket, PendingCommand } from './pending-command.ts';

/** How a command ends that the engine did not carry out. */
export interface GivingUp {
  state: 'refused' | 'discarded';
  /** Error code of a refusal. */
  reason: string | null;
  exception: { type: string; code: number; message: string };
  actor: AuditActor;
}

/**
 * Ends a command that did not happen: a void receipt stops whatever of it still travels, what was sent stays as the
 * person's draft, the history says so. Answers false when the engine's receipt proves that it did happen after all.
 * The caller holds the lock on the ticket.
 */
export async function giveUpCommand(
  sql: Sql,
  ticket: LockedTicket,
  command: PendingCommand,
  end: GivingUp,
): Promise<boolean> {
  // Waits for an engine transaction that is carrying the same command out at this moment.
  const [voided] = await sql`
    insert into engine_receipts (command_id, xid, voided) values (${command.id}, pg_current_xact_id(), true)
    on conflict (command_id) do nothing returning command_id`;
  if (!voided) return false;
  await keepDraft(sql, ticket, command);
  await sql`
    update engine_commands
    set state = ${end.state}, settled_at = now(), lease_owner = null, lease_until = null,
      last_error = ${end.exception.message},
      result = ${JSON.stringify({ reason: end.reason, exception: end.exception })}
    where id = ${command.id} and state in ('open', 'parked')`;
  const audit = command.effect.audit;
  await appendLockedAuditEvent(sql, {
    kind: end.state === 'refused' ? 'command_refused' : 'command_discarded',
    actor: end.actor,
    stepId: audit?.stepId ?? null,
    userTaskId: command.userTaskId,
    outcome: audit?.outcome ?? null,
    personId: audit?.personId ?? null,
    facts: { command: command.kind, reason: end.reason },
    ticketId: ticket.id,
    source: `command:${command.id}`,
    at: new Date(),
  });
  return true;
}
