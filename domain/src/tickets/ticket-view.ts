import type { Ticket } from '@baton/contract/http/tickets';
import { actingPerson, ticketOperations } from '../access/index.ts';
import type { Context } from '../context.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { countersignViews } from './countersign-views.ts';
import { elementBlocks } from './element-blocks.ts';
import { ticketBlocks } from './ticket-blocks.ts';
import { pickFieldPaths } from './field-path.ts';
import { openAssignees } from './open-assignees.ts';
import { readCircumstances } from './ticket-circumstances.ts';
import type { TicketCircumstances } from './ticket-circumstances.ts';
import { ticketRow } from './ticket-rows.ts';
import { trackingPath } from './tracking-token.ts';
import { selectTicketWithData } from './ticket-record.ts';
import type { TicketRecord } from './ticket-record.ts';
import { mayPromote, readsEverything, visibleFields } from './visible-fields.ts';
import type { VisibleField } from './visible-fields.ts';

/** A ticket as the acting person may see it: fields by their rights, operations by theirs. */
export async function ticketView(ctx: Context, record: TicketRecord): Promise<Ticket> {
  const person = actingPerson(ctx);
  const [version, assignees, more, circumstances] = await Promise.all([
    loadTypeVersion(ctx.db, record.versionId),
    openAssignees(ctx.db, [record.id]),
    selectTicketWithData(ctx.db, record.id),
    readCircumstances(ctx.db, person, record),
  ]);
  const fields = fieldsFor(ctx, record, version, circumstances);
  const data = more?.data ?? {};
  const { teamKey } = record;
  const everything = readsEverything(person, record);
  const reader = { everything, personId: person.id, steps: circumstances.steps };
  const [blocks, ofElements, countersigns] = await Promise.all([
    ticketBlocks(ctx.db, fields, data),
    elementBlocks(ctx.db, version, data, everything ? null : person.id),
    countersignViews(ctx.db, record.id, version, reader),
  ]);
  return {
    ...ticketRow(record, version, assignees.get(record.id) ?? []),
    version: record.version,
    typeVersion: version.version,
    run: record.run,
    team: teamKey ? { key: teamKey, name: more?.teamName ?? teamKey } : null,
    data: pickFieldPaths(
      data,
      fields.flatMap(({ paths }) => paths),
    ),
    blocks: [...blocks, ...ofElements],
    countersigns,
    operations: [
      ...ticketOperations(person, {
        ...record,
        ended: record.endedAt !== null,
        handled: circumstances.handled,
      }),
      ...(mayPromote(person, record) ? ['promote'] : []),
    ],
    settling: circumstances.settling,
    trackingPath: trackingPath(ctx, record),
  };
}

/** The fields of a ticket the acting person may read. */
export function fieldsFor(
  ctx: Context,
  record: TicketRecord,
  version: TypeVersion,
  { steps }: Pick<TicketCircumstances, 'steps'>,
): VisibleField[] {
  const person = actingPerson(ctx);
  return visibleFields(version, {
    everything: readsEverything(person, record),
    requester: record.requesterId === person.id,
    steps,
  });
}
