import type { Pause } from './due-time.ts';

/** Several kinds of pauses as one list in order: none before `since`, none that overlaps or touches another. */
export function joinPauses(since: Date, ...kinds: Pause[][]): Pause[] {
  const later = kinds
    .flat()
    .filter(({ to }) => to === null || to > since)
    .map(({ from, to }) => ({ from: from < since ? since : from, to }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const joined: Pause[] = [];
  for (const pause of later) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < pause.from)) joined.push(pause);
    else if (last.to !== null && (pause.to === null || pause.to > last.to)) last.to = pause.to;
  }
  return joined;
}
