import type { LocalizedText } from '@baton/contract/language';
import { compareBundles } from '../differences/index.ts';
import { mergeDecisions } from './decisions/merge-decisions.ts';
import { mergeDeclarations } from './declaration/merge-declarations.ts';
import { mergeDrawings } from './drawing/merge-drawings.ts';
import { mergeForms } from './forms/merge-forms.ts';
import type { Draft } from './draft.ts';
import { eachVersion } from './pieces.ts';
import type { Part, Pieces, Side, SideOf, Versions } from './pieces.ts';
import { placeOf, reportMerge } from './report-merge.ts';
import type { MergeReport } from './report-merge.ts';
import { settlePieces } from './settle-pieces.ts';

export interface BundleMerge extends MergeReport {
  /** The draft of both, with a side for every conflict; one that is left out is theirs. */
  merged: (chosen: ReadonlyMap<string, Side>) => Draft;
}

const nothing: Draft = { bpmn: '', forms: [], decisions: [], declaration: {} };

/**
 * Merges two drafts that came of the same one, element by element; `base` null: both began with nothing. What only one
 * side changed is taken, and what both changed alike; the rest are conflicts. Of an element the place and the rest are
 * two things: one may move what the other renames.
 */
export function mergeBundles({ base, mine, theirs }: Versions<Draft> | BothOfNothing): BundleMerge {
  const versions = { base: base ?? nothing, mine, theirs };
  const parts = {
    process: mergeDrawings(eachVersion(versions, ({ bpmn }) => bpmn)),
    forms: mergeForms(eachVersion(versions, ({ forms }) => forms)),
    decisions: mergeDecisions(eachVersion(versions, ({ decisions }) => decisions)),
    type: mergeDeclarations(eachVersion(versions, ({ declaration }) => declaration)),
  };
  const all = Object.values(parts).map((part: Part<unknown>) => part.pieces);
  const together = (of: keyof Versions<Pieces>) => new Map(all.flatMap((each) => [...each[of]]));
  const pieces = { base: together('base'), mine: together('mine'), theirs: together('theirs') };
  const { conflicts, sideOf } = settlePieces(pieces);
  const differences = {
    mine: compareBundles(base ?? nothing, mine),
    theirs: compareBundles(base ?? nothing, theirs),
  };
  const keysOf = (part: keyof typeof parts) => parts[part].keysOf;
  return {
    ...reportMerge({ pieces, conflicts, differences, keysOf, versions, names: namesBefore(versions) }),
    merged: (chosen) => {
      const side = sideOf(chosen);
      const take = <T>(part: Part<T>, whole: Versions<T>) => takePart(part, whole, side);
      return {
        bpmn: take(
          parts.process,
          eachVersion(versions, ({ bpmn }) => bpmn),
        ),
        forms: [
          ...take(
            parts.forms,
            eachVersion(versions, ({ forms }) => forms),
          ),
        ],
        decisions: [
          ...take(
            parts.decisions,
            eachVersion(versions, ({ decisions }) => decisions),
          ),
        ],
        declaration: take(
          parts.type,
          eachVersion(versions, ({ declaration }) => declaration),
        ),
      };
    },
  };
}

/** What things were called before either changed them, by which both know them. */
function namesBefore({ base, mine, theirs }: Versions<Draft>): Map<string, LocalizedText> {
  const back = [...compareBundles(mine, base), ...compareBundles(theirs, base)];
  return new Map(
    back.flatMap((each) => (each.kind === 'removed' ? [] : [[placeOf(each), each.name] as const])),
  );
}

interface BothOfNothing extends Omit<Versions<Draft>, 'base'> {
  base: Draft | null;
}

/** A part that comes from one side altogether is that side's as it was written. */
function takePart<T>({ pieces, write }: Part<T>, whole: Versions<T>, sideOf: SideOf): T {
  const keys = [...new Set([...pieces.mine.keys(), ...pieces.theirs.keys()])];
  const isAll = (side: Side) =>
    keys.every((key) => pieces[sideOf(key)].get(key)?.content === pieces[side].get(key)?.content);
  if (isAll('mine')) return whole.mine;
  return isAll('theirs') ? whole.theirs : write(sideOf);
}
