import type { Expectation } from '@baton/contract/process/scenario';
import { holderOf } from './hand-overs.ts';
import type { RecordedAct, RecordedTask } from './read-acts.ts';
import type { StandIns } from './stand-ins.ts';

interface Recorded {
  tasks: readonly RecordedTask[];
  /** Those that a scenario does again. */
  acts: readonly RecordedAct[];
}

/** The user tasks that were open just before a moment, or are now, each with who had it, else where it waited. */
export function expectedTasks(
  { tasks, acts }: Recorded,
  before: Date | undefined,
  people: StandIns,
): NonNullable<Expectation['tasks']> {
  return tasks
    .filter(({ createdAt, endedAt }) => {
      if (!before) return endedAt === null;
      return createdAt < before && (endedAt === null || endedAt >= before);
    })
    .map((task) => {
      const { element, principals } = task;
      const holder = holderOf(task, acts, before);
      if (holder !== null) return { element, assignee: people.ofId(holder), pool: [] };
      const pool = principals.map((principal) => {
        const [kind, id = ''] = principal.split(/:(.*)/s);
        return kind === 'person' ? `person:${people.ofId(id)}` : principal;
      });
      return { element, assignee: null, pool };
    });
}
