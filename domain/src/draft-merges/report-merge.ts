import type { TypeDifference } from '@baton/contract/http/type-differences';
import type { LocalizedText } from '@baton/contract/language';
import { unitsOfDrawing } from '../differences/index.ts';
import { tryReadXml } from '../process/index.ts';
import { orderOfScenarios } from './declaration/merge-declarations.ts';
import { decisionKey } from './decisions/read-decisions.ts';
import { rootKey } from './drawing/read-drawing.ts';
import { describePiece } from './describe-piece.ts';
import type { NamedUnits } from './describe-piece.ts';
import type { Draft } from './draft.ts';
import { bothSides } from './pieces.ts';
import type { Pieces, Side, Versions } from './pieces.ts';

/** What a merge did by itself and what it asks. */
export interface MergeReport {
  /** What needed no decision, and who changed it. */
  taken: { by: Side | 'both'; difference: TypeDifference }[];
  /** What each side made of the same thing; nothing where it left it as it was. */
  conflicts: { id: string; mine: TypeDifference[]; theirs: TypeDifference[] }[];
}

interface Merged {
  pieces: Versions<Pieces>;
  conflicts: ReadonlyMap<string, readonly string[]>;
  differences: Record<Side, TypeDifference[]>;
  keysOf: (part: TypeDifference['part']) => (difference: TypeDifference) => string[];
  versions: Versions<Draft>;
  /** What things are called that are asked about, by their place. */
  names: ReadonlyMap<string, LocalizedText>;
}

/** Where a difference is, as text. */
export function placeOf({ part, file, elementId }: TypeDifference): string {
  return JSON.stringify([part, file, elementId]);
}

/** Tells a merge in differences from the draft that both began with. */
export function reportMerge({
  pieces,
  conflicts,
  differences,
  keysOf,
  versions,
  names,
}: Merged): MergeReport {
  const groups = new Map([...conflicts].flatMap(([id, keys]) => keys.map((key) => [key, id] as const)));
  const isChanged = (side: Side, key: string) =>
    pieces[side].get(key)?.content !== pieces.base.get(key)?.content;
  const bySide = (side: Side) => {
    const told = differences[side].flatMap(bySetting).map((difference) => {
      const keys = keysOf(difference.part)(difference);
      return { key: keys.find((key) => isChanged(side, key)) ?? keys[0] ?? '', difference };
    });
    const known = new Set(told.map(({ key }) => key));
    const untold = [...pieces.base.keys()].filter(
      (key) => !groups.has(key) && !known.has(key) && isChanged(side, key) && pieces[side].has(key),
    );
    const described = untold.flatMap((key) => (isToldBy(key, known) ? [] : [describe(side, key)]));
    return Map.groupBy([...told, ...described], ({ key }) => groups.get(key) ?? null);
  };
  const units = namedUnits(versions);
  const describe = (side: Side, key: string) => ({
    key,
    difference: describePiece(key, pieces.base.get(key), pieces[side].get(key), units),
  });
  const told = { mine: bySide('mine'), theirs: bySide('theirs') };
  const inConflict = (side: Side, id: string, keys: readonly string[]) => {
    const said = (told[side].get(id) ?? []).map(({ difference }) => ({
      ...difference,
      name: names.get(placeOf(difference)) ?? difference.name,
    }));
    if (said.length > 0) return said;
    const changed = keys.filter((key) => isChanged(side, key));
    return changed.slice(0, 1).map((key) => describe(side, key).difference);
  };
  return {
    taken: joinAlike(told.mine.get(null) ?? [], told.theirs.get(null) ?? []),
    conflicts: [...conflicts].map(([id, keys]) => ({
      ...{ id, mine: inConflict('mine', id, keys), theirs: inConflict('theirs', id, keys) },
    })),
  };
}

/** An order is told by what was moved in it, a table by its decision. */
function isToldBy(key: string, told: ReadonlySet<string>): boolean {
  if (key.startsWith('table:')) return told.has(decisionKey(key.slice('table:'.length)));
  // What is drawn with is nothing anybody did.
  if (key === rootKey) return true;
  return key.startsWith('order:') && key !== orderOfScenarios;
}

type Told = { key: string; difference: TypeDifference }[];

/** What both did is said once. */
function joinAlike(mine: Told, theirs: Told): MergeReport['taken'] {
  const ours = new Set(mine.map(({ key }) => key));
  const others = new Set(theirs.map(({ key }) => key));
  return [
    ...theirs.map(({ key, difference }) => ({
      by: ours.has(key) ? ('both' as const) : ('theirs' as const),
      difference,
    })),
    ...mine
      .filter(({ key }) => !others.has(key))
      .map(({ difference }) => ({ by: 'mine' as const, difference })),
  ];
}

/** Settings are compared as one; here each is decided for itself. */
function bySetting(difference: TypeDifference): TypeDifference[] {
  if (difference.part !== 'type' || difference.elementId !== null) return [difference];
  const settings = Map.groupBy(difference.changes, ({ fact }) => fact.split('.')[0] ?? '');
  return [...settings.values()].map((changes) => ({ ...difference, changes }));
}

/** Elements of the drawing by id, those of mine before those of theirs. */
function namedUnits(versions: Versions<Draft>): NamedUnits {
  const drawings = [versions.base, ...bothSides.map((side) => versions[side]).reverse()];
  const roots = drawings.flatMap(({ bpmn }) => tryReadXml(bpmn) ?? []);
  return new Map(roots.flatMap((root) => [...unitsOfDrawing(root)]));
}
