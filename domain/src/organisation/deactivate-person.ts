import type { Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { people } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { reassignUserTask } from '../assignment/index.ts';
import type { Context } from '../context.ts';
import { performCommand, recordCommand } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { endLoginsOf } from '../login/index.ts';

/**
 * Ends a person's access at once, open streams included, and decides anew who gets the user tasks that were theirs
 * or theirs alone to take. Doing it again returns what came to them since. Throws `person_not_found`.
 */
export async function deactivatePerson(
  ctx: Context,
  input: { username: string; reason: string },
): Promise<{ returnedUserTasks: number }> {
  const commands = await ctx.db.transaction(async (tx) => {
    const [person] = await tx
      .update(people)
      .set({ active: false })
      .where(eq(people.username, input.username))
      .returning({ id: people.id });
    if (!person) throw new DomainError('person_not_found', { person: input.username });
    await endLoginsOf(tx, person.id);
    const tasks = await openTasksOf(tx, person.id);
    const recorded: string[] = [];
    for (const task of tasks) recorded.push(await returnTask(ctx, tx, task, input.reason));
    return recorded;
  });
  await ctx.passPoint('deactivate.recorded');
  for (const commandId of commands) await performCommand(ctx, commandId);
  return { returnedUserTasks: commands.length };
}

interface OpenTask {
  id: string;
  ticketId: string;
  stepId: string;
}

/** User tasks that are theirs, theirs alone to take, or on their way to them. */
async function openTasksOf(tx: Transaction, personId: string): Promise<OpenTask[]> {
  return await sqlOf(tx)<OpenTask[]>`
    select id, ticket_id as "ticketId", step_id as "stepId" from app.user_tasks t
    where state = 'open' and (assignee_id = ${personId}
      or exists (select from app.user_task_pools p
        where p.user_task_id = t.id and p.principal = ${`person:${personId}`})
      or exists (select from app.engine_commands c join app.people p on p.username = c.payload ->> 'person'
        where c.user_task_id = t.id and c.state = 'open' and c.kind in ('claim', 'assign') and p.id = ${personId}))
    order by ticket_id, id`;
}

/** The engine forgets its assignee, so that the new decision counts; also where it had none, since that projects it. */
async function returnTask(ctx: Context, tx: Transaction, task: OpenTask, reason: string): Promise<string> {
  const decision = await reassignUserTask(tx, { userTaskId: task.id, at: new Date() });
  const { id: userTaskId, stepId, ticketId } = task;
  return await recordCommand(tx, {
    ...{ ticketId, userTaskId, kind: 'assign', payload: { taskId: userTaskId, person: null } },
    effect: {
      audit: { kind: 'task_reassigned', stepId, userTaskId, personId: decision.assigneeId, reason },
    },
    actor: ctx.actor,
  });
}
