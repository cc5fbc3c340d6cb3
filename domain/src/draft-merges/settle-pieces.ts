import { ConflictGroups } from './conflict-groups.ts';
import { bothSides, eachVersion } from './pieces.ts';
import type { Need, Piece, Pieces, Side, SideOf, Versions } from './pieces.ts';

/** What can be taken without asking, and what has to be decided. */
export interface Settlement {
  /** Keys that one decision settles, by the id of the conflict. */
  conflicts: ReadonlyMap<string, readonly string[]>;
  /** Where each piece comes from, with a side for every conflict. */
  sideOf: (chosen: ReadonlyMap<string, Side>) => SideOf;
}

/**
 * Merges two versions of the same pieces: what one side changed is taken, and so is what both changed alike. What both
 * changed differently is a conflict, together with whatever would not stand without the side it came from: whichever
 * sides are chosen, nothing that is needed is missing.
 */
export function settlePieces(pieces: Versions<Pieces>): Settlement {
  const versions = withoutOwnFaults(eachVersion(pieces, withKnownNeeds));
  const groups = new ConflictGroups();
  const settled = new Map<string, Side>();
  for (const key of new Set(Object.values(versions).flatMap((each: Pieces) => [...each.keys()]))) {
    const { base, mine, theirs } = eachVersion(versions, (each) => each.get(key)?.content);
    if (mine !== theirs && mine !== base && theirs !== base) groups.open(key);
    settled.set(key, theirs === base && mine !== base ? 'mine' : 'theirs');
  }
  const merging = new Merging(versions, groups, settled);
  while (merging.joinWhatNeeds() || merging.joinWhatWentAlong() || merging.joinRings());
  return {
    conflicts: groups.list(),
    sideOf: (chosen) => (key) =>
      (groups.isOpen(key) ? chosen.get(groups.leadOf(key)) : undefined) ?? settled.get(key) ?? 'theirs',
  };
}

/** What was missing on its own side already is nobody's conflict. */
function withKnownNeeds(pieces: Pieces): Pieces {
  const known = ({ needs }: Piece) => needs.filter((need) => isMet(pieces.get(need.key), need));
  return new Map([...pieces].map(([key, piece]) => [key, { ...piece, needs: known(piece) }]));
}

/** Of what is the same on both sides, what either lacks already is nobody's conflict, too. */
function withoutOwnFaults({ base, mine, theirs }: Versions<Pieces>): Versions<Pieces> {
  const shared = (pieces: Pieces, others: Pieces): Pieces =>
    new Map(
      [...pieces].map(([key, piece]) => {
        const other = others.get(key);
        if (other?.content !== piece.content) return [key, piece];
        const known = new Set(other.needs.map(nameOf));
        return [key, { ...piece, needs: piece.needs.filter((need) => known.has(nameOf(need))) }];
      }),
    );
  return { base, mine: shared(mine, theirs), theirs: shared(theirs, mine) };
}

const nameOf = ({ key, offer }: Need) => JSON.stringify([key, offer]);

/** Each step joins what it must and tells whether there was anything. */
class Merging {
  readonly #versions: Versions<Pieces>;
  readonly #groups: ConflictGroups;
  readonly #settled: ReadonlyMap<string, Side>;

  constructor(versions: Versions<Pieces>, groups: ConflictGroups, settled: ReadonlyMap<string, Side>) {
    [this.#versions, this.#groups, this.#settled] = [versions, groups, settled];
  }

  #sidesOf(key: string): readonly Side[] {
    return this.#groups.isOpen(key) ? bothSides : [this.#settled.get(key) ?? 'theirs'];
  }

  /** A piece that may come without what it needs: both are decided at once. */
  joinWhatNeeds(): boolean {
    let joined = false;
    for (const key of this.#settled.keys())
      for (const side of this.#sidesOf(key))
        for (const need of this.#versions[side].get(key)?.needs ?? [])
          if (this.#mayBeUnmet(key, need) && this.#groups.join(key, need.key)) joined = true;
    return joined;
  }

  #mayBeUnmet(key: string, need: Need): boolean {
    if (this.#groups.same(key, need.key)) return false;
    return this.#sidesOf(need.key).some((side) => !isMet(this.#versions[side].get(need.key), need));
  }

  /** What a side changed only because something it hung on was removed there: it goes, or stays, with that. */
  joinWhatWentAlong(): boolean {
    const { base } = this.#versions;
    let joined = false;
    for (const [key, piece] of base)
      for (const side of bothSides) {
        const there = this.#versions[side];
        if (there.get(key)?.content === piece.content) continue;
        for (const need of piece.needs) {
          const wasRemoved = this.#groups.isOpen(need.key) && base.has(need.key) && !there.has(need.key);
          if (wasRemoved && this.#groups.join(key, need.key)) joined = true;
        }
      }
    return joined;
  }

  /** One side put A into B and the other B into A: then all that was put elsewhere is decided at once. */
  joinRings(): boolean {
    const { base } = this.#versions;
    const moved = [...this.#settled.keys()].filter((key) =>
      bothSides.some((side) => {
        const [was, is] = [base.get(key), this.#versions[side].get(key)];
        return was && is && was.parent !== is.parent;
      }),
    );
    const [first] = moved;
    if (first === undefined || !moved.some((key) => this.#mayHoldItself(key))) return false;
    return moved.reduce((joined, key) => (key !== first && this.#groups.join(first, key)) || joined, false);
  }

  #mayHoldItself(key: string): boolean {
    const above = new Set<string>();
    const visit = (of: string) => {
      for (const side of this.#sidesOf(of)) {
        const parent = this.#versions[side].get(of)?.parent ?? null;
        if (parent === null || above.has(parent)) continue;
        above.add(parent);
        visit(parent);
      }
    };
    visit(key);
    return above.has(key);
  }
}

function isMet(piece: Piece | undefined, { offer }: Need): boolean {
  return piece !== undefined && (offer === null || piece.offers.has(offer));
}
