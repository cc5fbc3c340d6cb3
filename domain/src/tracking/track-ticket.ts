import type { TrackedTicket } from '@baton/contract/http/tracking';
import { activityLog, tickets, userTasks } from '@baton/db/schema';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import { readTrackingToken, selectTickets, ticketRow } from '../tickets/index.ts';
import { trackedMilestones } from './tracked-milestones.ts';
import { trackedProgress } from './tracked-progress.ts';

/**
 * The ticket of a tracking link, as far as anybody may be told who holds one: no data, no comments, no people.
 * Throws `ticket_not_found` for every token that this installation did not give out, after the same look-up.
 */
export async function trackTicket(ctx: Context, token: string): Promise<TrackedTicket> {
  const number = ctx.tracking ? readTrackingToken(ctx.tracking.secret, token) : null;
  const [record] = await selectTickets(ctx.db).where(eq(tickets.number, number ?? ''));
  if (!record) throw new DomainError('ticket_not_found');
  const [version, open, activities] = await Promise.all([
    loadTypeVersion(ctx.db, record.versionId),
    ctx.db
      .select({
        stepId: userTasks.stepId,
        assigneeId: userTasks.assigneeId,
        createdAt: userTasks.createdAt,
      })
      .from(userTasks)
      .where(and(eq(userTasks.ticketId, record.id), eq(userTasks.state, 'open')))
      .orderBy(asc(userTasks.createdAt)),
    ctx.db
      .select()
      .from(activityLog)
      .where(eq(activityLog.ticketId, record.id))
      .orderBy(asc(activityLog.startedAt)),
  ]);
  const row = ticketRow(record, version, []);
  return {
    number: row.number,
    title: row.title,
    ticketType: { name: row.ticketType.name, icon: row.ticketType.icon },
    status: row.status,
    outcome: row.outcome,
    progress: trackedProgress(record, row, open, version.model),
    milestones: trackedMilestones(record, activities, version.model),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    closedAt: row.closedAt,
  };
}
