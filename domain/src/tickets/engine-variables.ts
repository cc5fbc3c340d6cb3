import type { ProcessModel, RoutingVariable } from '../process/index.ts';

/** A value as the engine takes it. */
export interface EngineVariable {
  type: RoutingVariable['type'] | 'null';
  value: unknown;
}

export type EngineVariables = Record<string, EngineVariable>;

/** The engine's column for texts; conditions compare with constants, so the end of a longer one decides nothing. */
const longestText = 4000;

/**
 * All variables of a new instance: `outcome` and every routing variable, null where nothing is known, since a
 * condition over a missing one fails.
 */
export function startVariables(model: ProcessModel, data: Record<string, unknown>): EngineVariables {
  const routing = model.routingVariables.map(({ name, type, initial }) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return [name, engineVariable(type, value ?? initial)] as const;
  });
  return { ...Object.fromEntries(routing), outcome: { type: 'null', value: null } };
}

/** What completing a step tells the engine: its outcome and the routing variables among the changed fields. */
export function completionVariables(
  model: ProcessModel,
  outcome: string | null,
  changes: readonly { path: string; value: unknown }[],
): EngineVariables {
  const changed = model.routingVariables.flatMap(({ name, type }) => {
    const change = changes.find(({ path }) => path === name);
    return change ? [[name, engineVariable(type, change.value)] as const] : [];
  });
  return {
    ...Object.fromEntries(changed),
    outcome: outcome === null ? { type: 'null', value: null } : { type: 'string', value: outcome },
  };
}

function engineVariable(type: RoutingVariable['type'], value: unknown): EngineVariable {
  const converted = convert(type, value);
  return converted === null ? { type: 'null', value: null } : { type, value: converted };
}

function convert(type: RoutingVariable['type'], value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  switch (type) {
    case 'string':
      return typeof value === 'object' ? null : String(value).slice(0, longestText);
    case 'number':
      return Number.isFinite(Number(value)) ? Number(value) : null;
    case 'boolean':
      return value === true;
    case 'date':
      return instantOf(value);
    case 'list':
      return Array.isArray(value) ? value.map(String) : null;
  }
}

/** A day counts as its midnight in UTC, a time without zone as one in UTC. */
function instantOf(value: unknown): string | null {
  const text = String(value);
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const instant = new Date(zoned);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
