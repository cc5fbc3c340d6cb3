import type { TicketStatus } from '@baton/contract/process/properties';
import { activityLog, ticketTypeVersions, userTasks } from '@baton/db/schema';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import { drawnFlows } from './drawn-flows.ts';
import { readableTicket } from './readable-ticket.ts';
import type { TicketDiagram } from './ticket-diagram-view.ts';
import type { TicketRecord } from './ticket-record.ts';
import { walkedElements, walkedFlows } from './walked-path.ts';

/** The drawing a ticket runs on, where its tokens are, and the path they walked. Throws `ticket_not_found`. */
export async function ticketDiagram(ctx: Context, number: string): Promise<TicketDiagram> {
  const record = await readableTicket(ctx, number);
  const [[drawing], { model }, activities, completions, incidents] = await Promise.all([
    ctx.db
      .select({ xml: ticketTypeVersions.bpmn })
      .from(ticketTypeVersions)
      .where(eq(ticketTypeVersions.id, record.versionId)),
    loadTypeVersion(ctx.db, record.versionId),
    ctx.db
      .select()
      .from(activityLog)
      .where(eq(activityLog.ticketId, record.id))
      .orderBy(asc(activityLog.startedAt)),
    ctx.db
      .select({ stepId: userTasks.stepId, outcome: userTasks.outcome })
      .from(userTasks)
      .where(eq(userTasks.ticketId, record.id)),
    engineIncidents(ctx, record),
  ]);
  const xml = drawing?.xml ?? '';
  const chosen = completions.flatMap(({ stepId, outcome }) => {
    const found = model.userTasks[stepId]?.outcomes.find(({ key }) => key === outcome);
    return found ? [found.flowId] : [];
  });
  const decided = Object.values(model.userTasks).flatMap(({ outcomes }) =>
    outcomes.map(({ flowId }) => flowId),
  );
  const flows = await drawnFlows(record.versionId, xml);
  return {
    xml,
    tokens: tokensOf(record, incidents),
    path: {
      elements: walkedElements(activities, new Date()),
      flows: walkedFlows(flows, activities, { chosen: new Set(chosen), decided: new Set(decided) }),
    },
  };
}

function tokensOf(record: TicketRecord, incidents: ReadonlyMap<string, string>): TicketDiagram['tokens'] {
  return (record.leaves ?? []).map(({ elementId, status, count, since }) => ({
    ...{ elementId, count, since },
    status: status as TicketStatus,
    engineIncidentId: incidents.get(elementId) ?? null,
  }));
}

/** The engine's own word for what failed and waits for a person, by element. */
async function engineIncidents(
  ctx: Context,
  { processInstanceId }: TicketRecord,
): Promise<Map<string, string>> {
  if (!processInstanceId) return new Map();
  const rows = await ctx.db.$client<{ id: string; elementId: string }[]>`
    select id_ as id, activity_id_ as "elementId" from act_ru_incident
    where proc_inst_id_ = ${processInstanceId}`;
  return new Map(rows.map(({ id, elementId }) => [elementId, id]));
}
