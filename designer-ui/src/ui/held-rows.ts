export interface HeldRows<T> {
  rows: T[];
  /** Ids of rows that are no longer in the list and stay only so that nothing moves. */
  left: Set<string>;
  /** How many new rows wait above. */
  waiting: number;
}

/**
 * What a list shows when its contents change while somebody reads: rows keep their places and take their new
 * content, rows that left stay marked, new rows wait, and what was loaded behind the last row is appended.
 */
export function holdRows<T>(shown: readonly T[], fresh: readonly T[], idOf: (row: T) => string): HeldRows<T> {
  const freshById = new Map(fresh.map((row) => [idOf(row), row]));
  const shownIds = new Set(shown.map(idOf));
  const lastKnown = fresh.findLastIndex((row) => shownIds.has(idOf(row)));
  const behind = lastKnown < 0 ? [] : fresh.slice(lastKnown + 1);
  const left = new Set(shown.map(idOf).filter((id) => !freshById.has(id)));
  return {
    rows: [...shown.map((row) => freshById.get(idOf(row)) ?? row), ...behind],
    left,
    waiting: fresh.filter((row) => !shownIds.has(idOf(row))).length - behind.length,
  };
}
