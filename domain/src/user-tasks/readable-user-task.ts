import { tickets } from '@baton/db/schema';
import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { actingPerson, isCandidate, ticketScope } from '../access/index.ts';
import type { UserTaskFacts } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { readsEverything, selectTickets } from '../tickets/index.ts';
import type { TicketRecord } from '../tickets/index.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import type { UserTaskStep } from '../process/index.ts';
import { readUserTasks } from './user-task-record.ts';
import type { UserTaskRecord } from './user-task-record.ts';

/** A user task with all that verbs and views ask about it. */
export interface ReadableUserTask {
  task: UserTaskRecord;
  ticket: TicketRecord;
  version: TypeVersion;
  step: UserTaskStep;
  /** For access rules. */
  facts: UserTaskFacts;
}

/**
 * A user task the acting person may open: on a ticket they see, and theirs, theirs to take, once done by them, or
 * of a ticket they read wholly. Throws `user_task_not_found` alike for none and not theirs.
 */
export async function readableUserTask(ctx: Context, id: string): Promise<ReadableUserTask> {
  const person = actingPerson(ctx);
  const [[task], [ticket]] = await Promise.all([
    readUserTasks(ctx.db, [id]),
    selectTickets(ctx.db).where(and(isOf(id), ticketScope(person))),
  ]);
  if (!task || !ticket) throw new DomainError('user_task_not_found', { id });
  const version = await loadTypeVersion(ctx.db, ticket.versionId);
  const step = version.model.userTasks[task.stepId];
  const facts = { ...task, ticket };
  if (!step || !mayOpen(person, ticket, facts, task)) throw new DomainError('user_task_not_found', { id });
  return { task, ticket, version, step, facts };
}

/** The ticket of a user task: both are read at once. */
function isOf(userTaskId: string): SQL {
  return sql`${tickets.id} = (select ticket_id from app.user_tasks where id = ${userTaskId})`;
}

function mayOpen(
  person: ActingPerson,
  ticket: TicketRecord,
  facts: UserTaskFacts,
  { assigneeId, completedBy }: UserTaskRecord,
): boolean {
  if (assigneeId === person.id || completedBy === person.id) return true;
  return isCandidate(person, facts) || readsEverything(person, ticket);
}
