import type { TypeDifference } from '@baton/contract/http/type-differences';
import { compareUnits } from './compare-units.ts';
import type { Unit } from './compare-units.ts';
import { factsOfJson } from './facts.ts';

type Declaration = Readonly<Record<string, unknown>>;

/** Which scenarios are new, gone or another, by their id; an entry that is none has its place for one. */
export function compareScenarios(before: Declaration, after: Declaration): TypeDifference[] {
  return compareUnits({ part: 'type', file: null }, unitsOf(before), unitsOf(after));
}

function unitsOf(declaration: Declaration): Map<string, Unit> {
  const list = declaration['scenarios'];
  const units = (Array.isArray(list) ? (list as unknown[]) : []).map((one, at): [string, Unit] => {
    const { id, name } = (one ?? {}) as { id?: unknown; name?: unknown };
    const known = typeof id === 'string' ? id : `#${at + 1}`;
    const named = typeof name === 'string' ? name : known;
    const facts = factsOfJson(one, new Set(['id']));
    return [known, { id: known, type: 'scenario', name: { 'zh-CN': named }, facts, place: null }];
  });
  return new Map(units);
}
