import type { UserTaskRow } from '@baton/contract/http/user-tasks';
import type { PersonRef } from '@baton/contract/http/people';
import type { TicketRow } from '@baton/contract/http/tickets';
import type { TicketStatus } from '@baton/contract/process/properties';
import { tickets } from '@baton/db/schema';
import { inArray } from 'drizzle-orm';
import { actingPerson, userTaskOperations } from '../access/index.ts';
import type { Context } from '../context.ts';
import { personRefs } from '../organisation/index.ts';
import type { UserTaskStep } from '../process/index.ts';
import { loadTypeVersions } from '../ticket-types/index.ts';
import { selectTickets, ticketRows } from '../tickets/index.ts';
import { readUserTasks } from './user-task-record.ts';
import type { UserTaskRecord } from './user-task-record.ts';

/** Lines of a list for user tasks the caller may see, in the order of the ids. */
export async function userTaskRows(ctx: Context, ids: readonly string[]): Promise<UserTaskRow[]> {
  const found = new Map((await readUserTasks(ctx.db, ids)).map((task) => [task.id, task]));
  const tasks = ids.flatMap((id) => found.get(id) ?? []);
  if (tasks.length === 0) return [];
  const person = actingPerson(ctx);
  const [records, assignees] = await Promise.all([
    selectTickets(ctx.db).where(
      inArray(
        tickets.id,
        tasks.map((task) => task.ticketId),
      ),
    ),
    personRefs(
      ctx.db,
      tasks.map((task) => task.assigneeId),
    ),
  ]);
  const rows = new Map((await ticketRows(ctx, records)).map((row) => [row.number, row]));
  const versions = await loadTypeVersions(
    ctx.db,
    records.map((record) => record.versionId),
  );
  const recordOf = new Map(records.map((record) => [record.id, record]));
  return tasks.flatMap((task) => {
    const record = recordOf.get(task.ticketId);
    const ticket = rows.get(record?.number ?? '');
    const step = versions.get(record?.versionId ?? '')?.model.userTasks[task.stepId];
    if (!record || !ticket || !step) return [];
    const operations = userTaskOperations(person, { ...task, ticket: record });
    return [{ ...userTaskRow(task, step, ticket, assignees), operations }];
  });
}

/** One line, without what the acting person may do with it. */
export function userTaskRow(
  task: UserTaskRecord,
  step: UserTaskStep,
  ticket: TicketRow,
  people: ReadonlyMap<string, PersonRef>,
): Omit<UserTaskRow, 'operations'> {
  return {
    id: task.id,
    stepId: task.stepId,
    name: step.name,
    stage: step.stage,
    status: task.status as TicketStatus,
    state: task.state,
    assignee: people.get(task.assigneeId ?? '') ?? null,
    createdAt: new Date(task.createdAt).toISOString(),
    endedAt: task.endedAt === null ? null : new Date(task.endedAt).toISOString(),
    dueAt: task.dueAt === null ? null : new Date(task.dueAt).toISOString(),
    ticket,
  };
}
