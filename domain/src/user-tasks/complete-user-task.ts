import type { Language } from '@baton/contract/language';
import { actingPerson } from '../access/index.ts';
import { adoptAttachments } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { recordCommand } from '../engine/index.ts';
import { actOnce } from '../idempotency/index.ts';
import type { Remember } from '../idempotency/index.ts';
import type { Outcome } from '../process/index.ts';
import { completionVariables, performSoon, readFieldPath } from '../tickets/index.ts';
import { assertFresh } from './assert-fresh.ts';
import { assertPossible } from './assert-possible.ts';
import { chosenOutcome, reasonFaults } from './chosen-outcome.ts';
import { prepareJudge } from './completion-changes.ts';
import type { CompletionChanges } from './completion-changes.ts';
import { completionEffect } from './completion-effect.ts';
import type { CompletionInput } from './completion-input.ts';
import { findUserTask } from './find-user-task.ts';
import { keepCompletionDraft } from './keep-completion-draft.ts';
import type { UserTaskAnswer } from './perform-on-user-task.ts';
import { readableUserTask } from './readable-user-task.ts';
import type { ReadableUserTask } from './readable-user-task.ts';
import { entryData, storedData } from './step-data.ts';

type Values = Record<string, unknown>;

/**
 * Completes a user task by one of its outcomes: changed fields, history and the engine's command are recorded
 * together, and count once the engine has taken it. Throws `user_task_not_found`, `not_allowed`,
 * `task_already_claimed`, `task_gone`, `task_suspended`, `task_busy`, `outcome_not_offered`, `validation_failed`,
 * `stale_version`, `idempotency_key_reused`.
 */
export async function completeUserTask(ctx: Context, input: CompletionInput): Promise<UserTaskAnswer> {
  const { idempotencyKey, ...content } = input;
  const request = { key: idempotencyKey, operationId: 'completeUserTask', content };
  const { subjectId } = await actOnce(ctx, request, (remember) => recordCompletion(ctx, input, remember));
  await ctx.passPoint('complete.recorded');
  const settled = await performSoon(ctx, subjectId);
  return { userTask: await findUserTask(ctx, input.id), settled };
}

async function recordCompletion(ctx: Context, input: CompletionInput, remember: Remember): Promise<string> {
  const readable = await readableUserTask(ctx, input.id);
  assertPossible(ctx, 'complete', readable);
  const { version, task } = readable;
  const outcome = chosenOutcome(version.model, task.stepId, input.outcome);
  const { data, outcomeData = {}, reason } = input;
  const faults = reasonFaults(outcome, reason, actingPerson(ctx).language as Language);
  const judge = await prepareJudge(ctx, readable, { outcome, data, outcomeData, faults });
  return await ctx.db.transaction(async (tx) => {
    const ticketData = await lockTicketData(tx, task.ticketId);
    const stored = storedData(ticketData, task);
    const changes = judge(stored);
    await assertFresh(tx, readable, { version: input.version, paths: changes.paths });
    await adoptAttachments(tx, actingPerson(ctx).id, task.ticketId, changes.files);
    if (task.element !== null) await keepCompletionDraft(tx, actingPerson(ctx).id, readable, input);
    const commandId = await recordComplete(ctx, tx, readable, input, {
      outcome,
      changes,
      stored,
      before: entryData(ticketData, task),
    });
    await remember(tx, commandId);
    await ctx.passPoint('complete.before-commit');
    return commandId;
  });
}

async function recordComplete(
  ctx: Context,
  tx: Transaction,
  readable: ReadableUserTask,
  input: CompletionInput,
  made: { outcome: Outcome | null; changes: CompletionChanges; stored: Values; before: Values },
): Promise<string> {
  const { task, version, ticket } = readable;
  const { outcome, changes, stored, before } = made;
  const changed = Object.entries(changes.changed).map(([path, value]) => ({
    ...{ path, value },
    from: readFieldPath(stored, path) ?? null,
  }));
  const mirrored = task.element === null ? changed : [];
  const variables = completionVariables(version.model, outcome?.key ?? null, mirrored);
  return await recordCommand(tx, {
    ticketId: task.ticketId,
    userTaskId: task.id,
    kind: 'complete',
    payload: { taskId: task.id, variables },
    effect: completionEffect(actingPerson(ctx).id, task, changed, {
      outcome,
      reason: input.reason?.trim() || null,
      outcomeData: input.outcomeData ?? {},
      before,
      baseVersion: input.version ?? ticket.version,
    }),
    actor: ctx.actor,
  });
}

async function lockTicketData(tx: Transaction, ticketId: string): Promise<Values> {
  const [ticket] = await sqlOf(tx)<{ data: Values }[]>`
    select data from app.tickets where id = ${ticketId} for update`;
  return ticket?.data ?? {};
}
