import type { Interpreter } from './interpreter/interpreter.ts';
import { elementOf } from './interpreter/people.ts';
import type { Leaf } from './interpreter/state.ts';
import type { Shown } from './shown.ts';

/** What has to be shown by what the interpreter knows, in the words of `Shown`. */
export function expectedOf(interpreter: Interpreter, completed: readonly string[]) {
  const leaves = interpreter.leaves();
  const visits = interpreter.visits();
  const open = visits.filter(({ state }) => state === 'open').map(({ elementId }) => elementId);
  const status = interpreter.status();
  return {
    ...{ status, outcome: interpreter.outcome(), ended: status === 'done' },
    leaves: leaves.map(({ node }) => node.id).toSorted(),
    open: open.toSorted(),
    over: overOf(visits),
    engine: open.toSorted(),
    subscriptions: interpreter
      .receivers()
      .map(({ message, elementId }) => `${message}@${elementId}`)
      .toSorted(),
    tasks: leaves
      .filter(({ node }) => node.kind === 'userTask')
      .map(taskText)
      .toSorted(),
    completed: completed.toSorted(),
  };
}

/** The shown in the same words. */
export function comparable(shown: Shown) {
  return {
    ...shown,
    tasks: shown.tasks
      .map(({ stepId, element, people }) => `${stepId} ${element} ${people.join(',')}`)
      .toSorted(),
  };
}

export const taskText = ({ node, run, people }: Leaf) => `${node.id} ${elementOf(run)} ${people.join(',')}`;

function overOf(visits: ReturnType<Interpreter['visits']>): string[] {
  const counts = new Map<string, { ended: number; cancelled: number }>();
  for (const { elementId, state } of visits) {
    const count = counts.get(elementId) ?? { ended: 0, cancelled: 0 };
    if (state !== 'open') count[state] += 1;
    counts.set(elementId, count);
  }
  return [...counts]
    .filter(([, { ended, cancelled }]) => ended + cancelled > 0)
    .map(([elementId, { ended, cancelled }]) => `${elementId} ${ended}×${cancelled}`)
    .toSorted();
}
