import type { PersonRef } from '@baton/contract/http/people';
import type { TicketRow } from '@baton/contract/http/tickets';
import type { TicketStatus } from '@baton/contract/process/properties';
import type { Context } from '../context.ts';
import { loadTypeVersions } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { openAssignees } from './open-assignees.ts';
import type { TicketRecord } from './ticket-record.ts';

/** Lines of a list, in the order of the records. */
export async function ticketRows(ctx: Context, records: readonly TicketRecord[]): Promise<TicketRow[]> {
  const [versions, assignees] = await Promise.all([
    loadTypeVersions(
      ctx.db,
      records.map((record) => record.versionId),
    ),
    openAssignees(
      ctx.db,
      records.map((record) => record.id),
    ),
  ]);
  return records.flatMap((record) => {
    const version = versions.get(record.versionId);
    return version ? [ticketRow(record, version, assignees.get(record.id) ?? [])] : [];
  });
}

/** One line. Before the engine has the ticket it stands where everything begins: pending. */
export function ticketRow(record: TicketRecord, version: TypeVersion, assignees: PersonRef[]): TicketRow {
  const { departmentKey, departmentName } = record;
  const status: TicketStatus = record.endedAt ? 'done' : ((record.status ?? 'pending') as TicketStatus);
  return {
    number: record.number,
    title: record.title,
    ticketType: {
      key: version.typeKey,
      name: { ...version.model.name, ...version.declaration.name },
      icon: version.declaration.icon,
    },
    status,
    outcome: record.outcome,
    steps: stepsOf(record, version),
    requester: {
      id: record.requesterId,
      username: record.requesterUsername,
      name: record.requesterName,
      department: record.requesterDepartment,
    },
    assignees,
    department: departmentKey ? { key: departmentKey, name: departmentName ?? departmentKey } : null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: lastChange(record),
    closedAt: record.endedAt?.toISOString() ?? null,
  };
}

function stepsOf({ leaves }: TicketRecord, { model }: TypeVersion): TicketRow['steps'] {
  return (leaves ?? []).flatMap(({ elementId }) => {
    const element = model.elements[elementId];
    if (!element) return [];
    return [{ id: elementId, name: element.name, stage: model.userTasks[elementId]?.stage ?? null }];
  });
}

function lastChange({ updatedAt, leaves, endedAt }: TicketRecord): string {
  const moments = [updatedAt, endedAt, ...(leaves ?? []).map(({ since }) => new Date(since))];
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0))).toISOString();
}
