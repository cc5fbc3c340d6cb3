import type { LocalizedText } from '@baton/contract/language';
import type { TypeDifference } from '@baton/contract/http/type-differences';
import { compareFacts } from './facts.ts';
import type { Facts } from './facts.ts';

/** An element with an id of its own: of a drawing, a form or a decision table. */
export interface Unit {
  id: string;
  type: string;
  name: LocalizedText;
  facts: Facts;
  /** Where it stands: coordinates; null where its place says nothing. */
  place: string | null;
}

/** Compares what two files consist of by id, in the order of the later one, removed ones last. */
export function compareUnits(
  file: Pick<TypeDifference, 'part' | 'file'>,
  before: ReadonlyMap<string, Unit>,
  after: ReadonlyMap<string, Unit>,
): TypeDifference[] {
  const differences: TypeDifference[] = [];
  for (const unit of after.values()) {
    const earlier = before.get(unit.id);
    const at = { ...file, elementId: unit.id, elementType: unit.type, name: unit.name };
    if (!earlier) {
      differences.push({ ...at, kind: 'added', changes: [] });
      continue;
    }
    const changes = compareFacts(typed(earlier), typed(unit));
    if (changes.length > 0) differences.push({ ...at, kind: 'changed', changes });
    else if (earlier.place !== unit.place) differences.push({ ...at, kind: 'moved', changes: [] });
  }
  for (const { id, type, name } of before.values()) {
    if (!after.has(id))
      differences.push({
        ...{ ...file, elementId: id, elementType: type, name },
        ...{ kind: 'removed', changes: [] },
      });
  }
  return differences;
}

/** An element may keep its id and become another, as a task does that is morphed. */
function typed({ type, facts }: Unit): Facts {
  return new Map([['type', type], ...facts]);
}

/** Of a list in two orders: those that must have moved, the fewest that explain it. Ids only in one are ignored. */
export function movedIn(before: readonly string[], after: readonly string[]): Set<string> {
  const rank = new Map(before.map((id, at) => [id, at]));
  const common = after.filter((id) => rank.has(id));
  // The longest run that kept its order, by patience sorting: what is outside of it has moved.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  const ranks = common.map((id) => rank.get(id) ?? 0);
  ranks.forEach((value, at) => {
    let low = 0;
    while (low < tails.length && (ranks[tails[low] ?? 0] ?? 0) < value) low++;
    previous[at] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return new Set(common.filter((_, at) => !kept.has(at)));
}
