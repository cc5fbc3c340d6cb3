import type { Scenario } from '@baton/contract/process/scenario';

/** The scenarios of a declaration that can be shown; what is wrong with others the gate says. */
export function scenariosOf(declaration: Readonly<Record<string, unknown>>): Scenario[] {
  const all = declaration['scenarios'];
  return Array.isArray(all) ? all.filter(isShown) : [];
}

function isShown(one: unknown): one is Scenario {
  const { id, name, steps } = (one ?? {}) as Partial<Scenario>;
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(steps);
}
