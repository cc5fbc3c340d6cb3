import { isHandOver } from './read-acts.ts';
import type { RecordedAct, RecordedTask } from './read-acts.ts';

/**
 * What happened without the claims that say nothing: a user task taken out of its pool and then completed, with nothing
 * in between, is completed in a run as in one go.
 */
export function withoutPlainClaims(acts: readonly RecordedAct[]): RecordedAct[] {
  return acts.filter((act, at) => {
    const next = acts[at + 1];
    const plain = next?.kind === 'task_completed' && next.userTaskId === act.userTaskId;
    return !(act.kind === 'task_claimed' && plain && next.personId === act.personId);
  });
}

/** Who had a user task just before a moment, or has it now; null where it waited in its pool. */
export function holderOf(task: RecordedTask, acts: readonly RecordedAct[], before?: Date): string | null {
  const last = acts.findLast(
    (act) => isHandOver(act) && act.userTaskId === task.id && (!before || act.at < before),
  );
  switch (last?.kind) {
    case 'task_claimed':
      return last.personId;
    case 'task_assigned':
      return last.subjectId;
    case 'task_released':
      return null;
    default:
      return task.assigneeId;
  }
}
