import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import { judge } from '../../domain/src/process/soundness/judge.ts';
import { firstMeets } from '../../domain/src/process/soundness/meet-remarks.ts';
import { readNet } from '../../domain/src/process/soundness/net.ts';
import { search } from '../../domain/src/process/soundness/search.ts';
import { restingIn } from '../../domain/src/process/soundness/state.ts';
import type { Explored } from './explore.ts';

/** What the search says of a drawing, in the words of the plain game. */
export function searched(drawing: Drawing): Explored | null {
  const found = search(readNet(drawing), Number.POSITIVE_INFINITY);
  if (!found) return null;
  const { dead, doomed, endless, blocked, circling } = judge(found);
  const ids = (nodes: Iterable<FlowNode>) => [...new Set([...nodes].map(({ id }) => id))].sort();
  const resting = (states: number[]) => states.flatMap((state) => restingIn(found, state));
  const first = firstMeets(found).map(([node]) => node);
  return {
    ...{ dead: ids(dead), doomed: ids(doomed), endless, blocked: ids(resting(blocked)) },
    circling: ids(resting(circling).filter((node) => doomed.has(node))),
    met: found.meets.size > 0 && first.length === 0 ? null : ids(first),
  };
}
