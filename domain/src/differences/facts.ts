import type { TypeDifference } from '@baton/contract/http/type-differences';

/** What is said of an element, by the name of each fact. */
export type Facts = ReadonlyMap<string, string>;

/** The facts that are not the same, in the order of the earlier side, new ones last. */
export function compareFacts(before: Facts, after: Facts): TypeDifference['changes'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((fact) => {
    const [was, is] = [before.get(fact) ?? null, after.get(fact) ?? null];
    return was === is ? [] : [{ fact, before: was, after: is }];
  });
}

/** The leaves of a JSON value by their path (`name.en`); a list of plain values is one leaf, of objects has positions. */
export function factsOfJson(value: unknown, skip: ReadonlySet<string> = new Set()): Map<string, string> {
  const facts = new Map<string, string>();
  addLeaves(value, '', skip, facts);
  return facts;
}

function addLeaves(
  value: unknown,
  path: string,
  skip: ReadonlySet<string>,
  facts: Map<string, string>,
): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'object') {
    facts.set(path, String(value));
    return;
  }
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    facts.set(path, value.join(', '));
    return;
  }
  for (const [name, each] of Object.entries(value)) {
    if (path === '' && skip.has(name)) continue;
    const step = Array.isArray(value) ? String(Number(name) + 1) : name;
    addLeaves(each, path === '' ? step : `${path}.${step}`, skip, facts);
  }
}
