import type { Expectation } from '@baton/contract/process/scenario';
import type { RecordedTask } from './read-acts.ts';
import type { StandIns } from './stand-ins.ts';

/** The user tasks that were open just before a moment, or are now, each with where it went when it appeared. */
export function expectedTasks(
  tasks: readonly RecordedTask[],
  before: Date | undefined,
  people: StandIns,
): NonNullable<Expectation['tasks']> {
  return tasks
    .filter(({ createdAt, endedAt }) => {
      if (!before) return endedAt === null;
      return createdAt < before && (endedAt === null || endedAt >= before);
    })
    .map(({ element, assigneeId, principals }) => ({
      element,
      assignee: assigneeId === null ? null : people.ofId(assigneeId),
      pool: principals.map((principal) => {
        const [kind, id = ''] = principal.split(/:(.*)/s);
        return kind === 'person' ? `person:${people.ofId(id)}` : principal;
      }),
    }));
}
