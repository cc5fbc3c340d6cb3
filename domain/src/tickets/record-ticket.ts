import { newId, sqlOf } from '@baton/db';
import { tickets } from '@baton/db/schema';
import { actingPerson, ticketAudience } from '../access/index.ts';
import { adoptAttachments, fileIds } from '../attachments/index.ts';
import { appendLockedAuditEvent } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { recordCommand } from '../engine/index.ts';
import type { Remember } from '../idempotency/index.ts';
import { recordStreamEvent } from '../stream/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { startVariables } from './engine-variables.ts';
import { nextTicketNumber } from './next-ticket-number.ts';
import type { TicketRecord } from './ticket-record.ts';
import { ticketTitle } from './ticket-title.ts';

export interface RecordedTicket {
  record: TicketRecord;
  version: TypeVersion;
  data: Record<string, unknown>;
  commandId: string;
}

/** Writes a ticket, its first event and the command that starts its process: all of it or nothing. */
export async function recordTicket(
  ctx: Context,
  version: TypeVersion,
  data: Record<string, unknown>,
  remember: Remember,
): Promise<RecordedTicket> {
  const { processDefinitionId, model, declaration } = version;
  const person = actingPerson(ctx);
  const at = new Date();
  const id = newId();
  const title = ticketTitle(version, data);
  const schema = version.forms.get(model.start.formId ?? '');
  const { commandId, number } = await ctx.db.transaction(async (tx) => {
    const number = await nextTicketNumber(tx, declaration.prefix);
    await tx.insert(tickets).values({
      ...{ id, number, title, data, typeKey: version.typeKey, versionId: version.id },
      ...{ requesterId: person.id, createdAt: at, updatedAt: at },
    });
    await remember(tx, id);
    if (schema) await adoptAttachments(tx, person.id, id, fileIds(schema, data));
    const commandId = await recordCommand(tx, {
      ticketId: id,
      kind: 'start',
      payload: { processDefinitionId, businessKey: number, variables: startVariables(model, data) },
      effect: {},
      actor: ctx.actor,
    });
    // The ticket is this transaction's own: nobody else can have it.
    await appendLockedAuditEvent(sqlOf(tx), {
      ...{ kind: 'ticket_created', actor: ctx.actor, stepId: model.start.id, ticketId: id, at },
      source: `command:${commandId}`,
      facts: { ticketType: version.typeKey, typeVersion: version.version },
    });
    const audience = await ticketAudience(tx, id);
    const told = { kind: 'ticket', id: number, ticketNumber: number };
    await recordStreamEvent(tx, { ...told, audienceBefore: [], audienceAfter: audience });
    await ctx.passPoint('ticket.before-commit');
    return { commandId, number };
  });
  return { record: newRecord({ id, number, title, at }, version, person), version, data, commandId };
}

function newRecord(
  { at, ...ticket }: { id: string; number: string; title: string; at: Date },
  version: TypeVersion,
  person: { id: string; username: string; name: string },
): TicketRecord {
  return {
    ...ticket,
    ...{ typeKey: version.typeKey, versionId: version.id, run: 1, version: 1, createdAt: at, updatedAt: at },
    ...{ requesterId: person.id, requesterUsername: person.username, requesterName: person.name },
    ...{ requesterDepartment: null, departmentKey: null, departmentName: null, teamKey: null },
    ...{ status: null, outcome: null, leaves: null, suspended: null, processInstanceId: null, endedAt: null },
  };
}
