import type { Sql } from '@baton/db';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { LeasedCommand } from './lease-command.ts';

/** What the engine's rows say of a command whose reply was lost. */
export type CommandTrace =
  | { state: 'proven' }
  /** The ticket's run has an instance although this start left no receipt. */
  | { state: 'adoptable' }
  | { state: 'refused'; reason: ErrorCodeName; message: string }
  | { state: 'unseen' };

interface Trace {
  proven: boolean;
  taskEnded: boolean | null;
  suspended: boolean;
  instanceEnded: boolean | null;
  started: boolean;
  subscribed: boolean;
}

/** Looks in one snapshot, so that a receipt and what came of it are seen together or not at all. */
export async function lookUpCommand(sql: Sql, command: LeasedCommand): Promise<CommandTrace> {
  const { payload, userTaskId } = command;
  const [trace] = await sql<Trace[]>`
    select
      exists (select from engine_receipts where command_id = ${command.id} and not voided) as proven,
      (select end_time_ is not null from act_hi_taskinst where id_ = ${userTaskId}) as "taskEnded",
      exists (select from act_ru_task where id_ = ${userTaskId} and suspension_state_ = 2) as suspended,
      (select end_time_ is not null from act_hi_procinst
        where proc_inst_id_ = ${text(payload.processInstanceId)}) as "instanceEnded",
      exists (select from act_hi_procinst where business_key_ = ${text(payload.businessKey)}
        and super_process_instance_id_ is null) as started,
      exists (select from act_ru_event_subscr where execution_id_ = ${text(payload.executionId)}
        and event_name_ = ${text(payload.messageName)}) as subscribed`;
  if (!trace) return { state: 'unseen' };
  if (trace.proven) return { state: 'proven' };
  if (command.kind === 'start') return trace.started ? { state: 'adoptable' } : { state: 'unseen' };
  if (userTaskId && trace.taskEnded !== false) {
    return { state: 'refused', reason: 'task_gone', message: 'The user task had ended before' };
  }
  if (trace.suspended) {
    return { state: 'refused', reason: 'task_suspended', message: 'The ticket is suspended' };
  }
  if (command.kind === 'trigger' && !trace.subscribed) {
    return { state: 'refused', reason: 'task_gone', message: 'Nothing waits for the message any more' };
  }
  if (trace.instanceEnded) {
    return { state: 'refused', reason: 'cancel_not_possible', message: 'The process had ended before' };
  }
  return { state: 'unseen' };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
