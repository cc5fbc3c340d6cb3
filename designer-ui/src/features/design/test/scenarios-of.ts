import type { Scenario } from '@baton/contract/process/scenario';

type Declaration = Record<string, unknown>;

/** The scenarios of a declaration that can be shown; what is wrong with others the gate says. */
export function scenariosOf(declaration: Readonly<Declaration>): Scenario[] {
  return listOf(declaration).filter(isShown);
}

/** Entries of the list that are no scenario: their places, and a name where one can be told. */
export function unreadableOf(declaration: Readonly<Declaration>): { at: number; name: string | null }[] {
  return listOf(declaration).flatMap((one, at) => {
    if (isShown(one)) return [];
    const { id, name } = (one ?? {}) as Partial<Record<'id' | 'name', unknown>>;
    return [{ at, name: [name, id].find((word) => typeof word === 'string') ?? null }];
  });
}

/** The declaration with one more scenario, in place of one of that id; whatever cannot be shown stays as it is. */
export function withScenario(declaration: Readonly<Declaration>, scenario: Scenario): Declaration {
  const others = listOf(declaration).filter((one) => !isShown(one) || one.id !== scenario.id);
  return { ...declaration, scenarios: [...others, scenario] };
}

/** The declaration without a scenario, or without the entry at a place of its list. */
export function withoutScenario(declaration: Readonly<Declaration>, which: string | number): Declaration {
  const isMeant = (one: unknown, at: number) =>
    typeof which === 'number' ? at === which : isShown(one) && one.id === which;
  return { ...declaration, scenarios: listOf(declaration).filter((one, at) => !isMeant(one, at)) };
}

function listOf(declaration: Readonly<Declaration>): unknown[] {
  const all = declaration['scenarios'];
  return Array.isArray(all) ? all : [];
}

function isShown(one: unknown): one is Scenario {
  const { id, name, steps } = (one ?? {}) as Partial<Scenario>;
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(steps);
}
