import type { RoutingVariable } from './process-model.ts';

/** A value as the engine takes it. */
export interface EngineVariable {
  type: RoutingVariable['type'] | 'null';
  value: unknown;
}

/** The engine's column for texts; conditions compare with constants, so the end of a longer one decides nothing. */
const longestText = 4000;

/** A value of a form or a worker as the engine is given it; null where it is empty or fits the type in no way. */
export function engineVariable(type: RoutingVariable['type'], value: unknown): EngineVariable {
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
