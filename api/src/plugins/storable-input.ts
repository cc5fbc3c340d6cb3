import type { FieldFault } from '@baton/domain/errors';
import { DomainError } from '@baton/domain/errors';
import type { App } from '../app-type.ts';

/** Deeper than any form; far below where a recursion ends. */
const maxDepth = 40;
const maxFaults = 20;

/**
 * Refuses what no schema looks into but nothing behind could keep: letters that PostgreSQL has no place for (NUL,
 * half a surrogate pair), numbers that JSON has no word for (1e999), and bottomless nesting. Each with its place.
 */
export function addStorableInput(app: App): void {
  app.addHook('preValidation', async (request) => {
    const { schema } = request.routeOptions;
    if (!schema || !(400 in ((schema.response ?? {}) as object))) return;
    const { params, query, body } = request;
    const errors = [params, query, body].flatMap(unstorable);
    if (errors.length > 0) throw new DomainError('request_malformed', {}, errors.slice(0, maxFaults));
  });
}

interface Place {
  path: string;
  value: unknown;
  depth: number;
}

/** What of a value cannot be kept. Walks without recursion, since that is what the value may be made for. */
export function unstorable(root: unknown): FieldFault[] {
  const faults: FieldFault[] = [];
  const open: Place[] = [{ path: '', value: root, depth: 0 }];
  for (let place = open.pop(); place && faults.length < maxFaults; place = open.pop()) {
    const { path, value, depth } = place;
    const message = faultOf(value, depth);
    if (message) faults.push({ path, code: 'not_storable', message });
    else if (Array.isArray(value)) {
      value.forEach((item, at) => open.push({ path: `${path}[${at}]`, value: item, depth: depth + 1 }));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (isStorable(key))
          open.push({ path: path ? `${path}.${key}` : key, value: inner, depth: depth + 1 });
        else faults.push({ path, code: 'not_storable', message: `must have no name with ${forbidden}` });
      }
    }
  }
  return faults;
}

const forbidden = 'the character NUL or half of a surrogate pair';

function faultOf(value: unknown, depth: number): string | null {
  if (depth > maxDepth) return `must not be nested deeper than ${maxDepth} levels`;
  if (typeof value === 'string' && !isStorable(value)) return `must not contain ${forbidden}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'must be a number that can be written down';
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
