/** What happens when no strategy finds anybody. `flow` is the BPMN error `nobody` of choose-people. */
export type WhenNobody =
  { policy: 'administrator' | 'flow' | 'pass' | 'refuse' } | { policy: 'person'; person: string };

/** Reads `administrator`, `flow`, `pass`, `refuse` or `person(id)`; null for anything else. */
export function parseWhenNobody(text: string): WhenNobody | null {
  const person = /^person\(\s*([^\s(),|${}]+)\s*\)$/.exec(text)?.[1];
  if (person) return { policy: 'person', person };
  return text === 'administrator' || text === 'flow' || text === 'pass' || text === 'refuse'
    ? { policy: text }
    : null;
}
