import type { Ticket } from '@baton/contract/http/tickets';
import { actingPerson, ticketOperations } from '../access/index.ts';
import type { Context } from '../context.ts';
import { pickFieldPaths } from './field-path.ts';
import type { RecordedTicket } from './record-ticket.ts';
import { ticketRow } from './ticket-rows.ts';
import { trackingPath } from './tracking-token.ts';
import { fieldsFor } from './ticket-view.ts';

/** A ticket just recorded, without asking the database again: what its requester is told when that fails. */
export function recordedTicketView(ctx: Context, { record, version, data }: RecordedTicket): Ticket {
  const paths = fieldsFor(ctx, record, version, { steps: [] }).flatMap((field) => field.paths);
  return {
    ...ticketRow(record, version, []),
    ...{ version: record.version, typeVersion: version.version, run: record.run, team: null },
    data: pickFieldPaths(data, paths),
    blocks: [],
    countersigns: [],
    operations: ticketOperations(actingPerson(ctx), { ...record, ended: false, handled: false }),
    settling: true,
    trackingPath: trackingPath(ctx, record),
  };
}
