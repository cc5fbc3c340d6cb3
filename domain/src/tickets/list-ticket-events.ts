import type { TicketEvent } from '@baton/contract/http/tickets';
import { activityLog, assignmentDecisions, auditEvents } from '@baton/db/schema';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { actingPerson, mayReadWorkNotes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { personRefs } from '../organisation/index.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import { factsFor, nameKeys } from './event-facts.ts';
import { countersignMilestones } from './countersign-milestones.ts';
import { milestones } from './milestones.ts';
import { readableTicket } from './readable-ticket.ts';
import { readCircumstances } from './ticket-circumstances.ts';
import { fieldsFor } from './ticket-view.ts';
import { readsEverything } from './visible-fields.ts';

/** What only those who read the ticket wholly are told of. */
const internalKinds = ['worker_error', 'command_refused', 'command_discarded', 'people_chosen', 'notified'];

/**
 * What happened to a ticket, oldest first: recorded events, and what the engine's history adds (steps opened and
 * cancelled, boundary events, the end). Values of changed fields by the reader's rights. Throws `ticket_not_found`.
 */
export async function listTicketEvents(ctx: Context, number: string): Promise<TicketEvent[]> {
  const record = await readableTicket(ctx, number);
  const person = actingPerson(ctx);
  const [version, circumstances, audited, activities, decisions] = await Promise.all([
    loadTypeVersion(ctx.db, record.versionId),
    readCircumstances(ctx.db, person, record),
    ctx.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.ticketId, record.id))
      .orderBy(asc(auditEvents.position)),
    ctx.db
      .select()
      .from(activityLog)
      .where(eq(activityLog.ticketId, record.id))
      .orderBy(asc(activityLog.startedAt)),
    ctx.db
      .select({
        userTaskId: assignmentDecisions.userTaskId,
        assigneeId: assignmentDecisions.assigneeId,
        roundId: assignmentDecisions.roundId,
      })
      .from(assignmentDecisions)
      .where(and(eq(assignmentDecisions.ticketId, record.id), inArray(assignmentDecisions.revision, [1]))),
  ]);
  const everything = readsEverything(person, record);
  const staff = mayReadWorkNotes(person, record);
  const shown = audited.filter(
    ({ kind, facts }) =>
      (everything || !internalKinds.includes(kind)) && (staff || facts['kind'] !== 'workNote'),
  );
  const assignees = new Map(decisions.map(({ userTaskId, assigneeId }) => [userTaskId, assigneeId]));
  const signing = new Set(decisions.filter(({ roundId }) => roundId !== null).map((one) => one.userTaskId));
  const decided = signing.size > 0 ? await countersignMilestones(ctx.db, record.id) : [];
  const found = [...milestones(activities, record, assignees, signing), ...decided];
  const people = await personRefs(
    ctx.db,
    [...shown, ...found].flatMap((event) => [event.actorId, event.personId]),
  );
  const names = await nameKeys(ctx.db, shown);
  const paths = fieldsFor(ctx, record, version, circumstances).flatMap((field) => field.paths);
  const { model } = version;
  return [...shown, ...found]
    .map((event): TicketEvent => {
      const step = event.stepId === null ? undefined : model.elements[event.stepId];
      const chosen = model.userTasks[event.stepId ?? '']?.outcomes.find(({ key }) => key === event.outcome);
      return {
        ...{ id: event.id, kind: event.kind, at: event.at.toISOString(), reason: event.reason },
        actor: people.get(event.actorId ?? '') ?? null,
        person: people.get(event.personId ?? '') ?? null,
        step: step ? { id: step.id, name: step.name } : null,
        outcome: event.outcome === null ? null : { key: event.outcome, name: chosen?.name ?? {} },
        facts: factsFor(event.facts, { everything, own: event.actorId === person.id, paths, names }),
      };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
