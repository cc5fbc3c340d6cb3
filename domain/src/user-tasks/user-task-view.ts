import type { UserTask } from '@baton/contract/http/user-tasks';
import { actingPerson, userTaskOperations } from '../access/index.ts';
import type { Context } from '../context.ts';
import { personRefs } from '../organisation/index.ts';
import { formView } from '../ticket-types/index.ts';
import { selectTicketWithData, ticketRows } from '../tickets/index.ts';
import { candidatesOf } from './candidates-of.ts';
import { findDraft } from './find-draft.ts';
import { nameTrace } from './name-trace.ts';
import { outcomeViews } from './outcome-views.ts';
import type { ReadableUserTask } from './readable-user-task.ts';
import { storedData } from './step-data.ts';
import { userTaskRow } from './user-task-rows.ts';

/**
 * A user task as the acting person may open it: form, data and buttons by the step's rights. One that has ended shows
 * its form as it was and offers nothing more.
 */
export async function userTaskView(ctx: Context, readable: ReadableUserTask): Promise<UserTask> {
  const { task, ticket, version, step, facts } = readable;
  const person = actingPerson(ctx);
  const schema = step.formId === null ? undefined : version.forms.get(step.formId);
  const open = task.state === 'open';
  const [[row], people, more, outcomes, draft, candidates, assignmentTrace] = await Promise.all([
    ticketRows(ctx, [ticket]),
    personRefs(ctx.db, [task.assigneeId]),
    selectTicketWithData(ctx.db, ticket.id),
    open ? outcomeViews(ctx, readable) : [],
    findDraft(ctx, task.id),
    open ? candidatesOf(ctx.db, task) : [],
    nameTrace(ctx.db, task.trace),
  ]);
  if (!row) throw new Error(`The ticket of user task ${task.id} has no version.`);
  const data = storedData(more?.data ?? {}, task);
  const { fieldRights: rights } = step;
  const { language } = person;
  return {
    ...userTaskRow(task, step, row, people),
    version: ticket.version,
    typeVersion: version.version,
    form: schema ? await formView(ctx.db, { schema, rights, data, language }) : null,
    fieldRights: rights,
    ...{ outcomes, draft, candidates, assignmentTrace },
    operations: userTaskOperations(person, facts),
  };
}
