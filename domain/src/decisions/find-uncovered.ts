/** For each column the atoms a rule covers, by index. */
export type Box = readonly (readonly boolean[])[];

/** How many comparisons of a rule with a part of a column are left; shared by all searches of one table. */
export interface Budget {
  left: number;
}

/**
 * Places within `box` that none of `others` covers, one per part found, at most `most`; null when the
 * budget is used up. A place is the index of an atom in each column. The sweep goes column by column and takes atoms
 * together in which the same rules remain, so that its work follows the rules and not the product of the columns.
 */
export function findUncovered(
  box: Box,
  others: readonly Box[],
  most: number,
  budget: Budget,
): number[][] | null {
  const places: number[][] = [];
  const covered = new Set<string>();

  function sweep(column: number, remaining: readonly number[], place: readonly number[]): boolean {
    if (places.length >= most) return true;
    if (column === box.length) {
      if (remaining.length === 0) places.push([...place]);
      return true;
    }
    const known = `${column}:${remaining.join()}`;
    if (covered.has(known)) return true;
    const before = places.length;
    budget.left -= (box[column]?.length ?? 0) * (remaining.length + 1);
    if (budget.left < 0) return false;
    for (const [atom, left] of groups(column, remaining)) {
      if (!sweep(column + 1, left, [...place, atom])) return false;
    }
    if (places.length === before) covered.add(known);
    return true;
  }

  /** The first atom of each group of atoms in which the same rules remain. */
  function groups(column: number, remaining: readonly number[]): [number, number[]][] {
    const seen = new Map<string, [number, number[]]>();
    for (const [atom, inside] of (box[column] ?? []).entries()) {
      if (!inside) continue;
      const left = remaining.filter((rule) => others[rule]?.[column]?.[atom]);
      const name = left.join();
      if (!seen.has(name)) seen.set(name, [atom, left]);
    }
    return [...seen.values()];
  }

  return sweep(0, [...others.keys()], []) ? places : null;
}

/** A place that two boxes share, the first in each column; null where there is none. */
export function sharedPlace(one: Box, other: Box): number[] | null {
  if (!share(one, other)) return null;
  const place: number[] = [];
  for (const [column, atoms] of one.entries()) {
    const atom = atoms.findIndex((inside, index) => inside && other[column]?.[index]);
    if (atom < 0) return null;
    place.push(atom);
  }
  return place;
}

const masks = new WeakMap<readonly boolean[], bigint>();

/** Parts as bits: every two rules of a table are compared, and a table may have hundreds. */
function maskOf(atoms: readonly boolean[]): bigint {
  const mask = masks.get(atoms) ?? BigInt(`0b0${atoms.map(Number).join('')}`);
  masks.set(atoms, mask);
  return mask;
}

/** Whether some place is in both. */
export function share(one: Box, other: Box): boolean {
  return one.every((atoms, column) => (maskOf(atoms) & maskOf(other[column] ?? [])) !== 0n);
}
