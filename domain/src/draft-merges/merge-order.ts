import { bothSides } from './pieces.ts';
import type { Side, Versions } from './pieces.ts';

/** The order of what a list has on every side: equal for a side that put nothing elsewhere. */
export function commonOrder(lists: Versions<readonly string[]>): Versions<string> {
  const [base, mine, theirs] = [new Set(lists.base), new Set(lists.mine), new Set(lists.theirs)];
  const common = (list: readonly string[]) =>
    JSON.stringify(list.filter((id) => base.has(id) && mine.has(id) && theirs.has(id)));
  return { base: common(lists.base), mine: common(lists.mine), theirs: common(lists.theirs) };
}

/** The side whose order counts where nobody is asked: the one that changed it, else theirs. */
export function leadOfOrder(lists: Versions<readonly string[]>): Side {
  const { base, mine, theirs } = commonOrder(lists);
  return theirs === base && mine !== base ? 'mine' : 'theirs';
}

/**
 * Merges a list: those of `kept`, in the order of the leading side; what only one side has follows what it follows
 * there. The same whichever side is whose.
 */
export function mergeOrder(
  lists: Versions<readonly string[]>,
  kept: ReadonlySet<string>,
  lead: Side,
): string[] {
  const [mine, theirs] = bothSides.map((side) => lists[side].filter((id) => kept.has(id)));
  const inMine = new Set(mine);
  const inBoth = new Set((theirs ?? []).filter((id) => inMine.has(id)));
  const [mineRuns, theirRuns] = [runsBehind(mine ?? [], inBoth), runsBehind(theirs ?? [], inBoth)];
  const behind = (anchor: string | null) =>
    [mineRuns.get(anchor) ?? [], theirRuns.get(anchor) ?? []]
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat();
  const anchors = ((lead === 'mine' ? mine : theirs) ?? []).filter((id) => inBoth.has(id));
  return [...behind(null), ...anchors.flatMap((anchor) => [anchor, ...behind(anchor)])];
}

/** What stands behind each anchor up to the next; null for what stands before the first. */
function runsBehind(list: readonly string[], anchors: ReadonlySet<string>): Map<string | null, string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of list) {
    if (anchors.has(id)) anchor = id;
    else {
      const run = runs.get(anchor) ?? [];
      run.push(id);
      runs.set(anchor, run);
    }
  }
  return runs;
}
