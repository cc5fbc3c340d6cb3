import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import { pickFieldPaths, readFieldPath } from './field-path.ts';

type Facts = Record<string, unknown>;

/** Facts that anybody who sees the ticket may read. */
const openFacts = ['from', 'to', 'department', 'team', 'element', 'message', 'level', 'ticketType'];

/**
 * The facts of an event by the reader's rights: values of changed fields only where the field may be read, and
 * those of one entry of a list by whoever recorded it. `names` of departments, teams and people stand beside the
 * keys that mean them.
 */
export function factsFor(
  facts: Facts,
  reader: {
    everything: boolean;
    /** It is the reader who did it. */
    own: boolean;
    paths: readonly string[];
    names: ReadonlyMap<string, string>;
  },
): Facts {
  const { changes, ...rest } = facts;
  const kept = reader.everything
    ? rest
    : Object.fromEntries(Object.entries(rest).filter(([name]) => openFacts.includes(name)));
  const named = [...keysIn(kept)].flatMap((key) => {
    const name = reader.names.get(key);
    return name === undefined ? [] : [[key, name] as const];
  });
  const told = reader.everything || reader.own || rest['element'] === undefined;
  const readable =
    told && Array.isArray(changes)
      ? (changes as Change[]).flatMap((change) => narrowed(change, reader.paths))
      : [];
  return {
    ...kept,
    ...(named.length > 0 && { names: Object.fromEntries(named) }),
    ...(readable.length > 0 && { changes: readable }),
  };
}

/** Names of the departments, teams and people that the facts of events mention by key. */
export async function nameKeys(
  db: Queryable,
  events: readonly { facts: Facts }[],
): Promise<Map<string, string>> {
  const keys = [...new Set(events.flatMap(({ facts }) => [...keysIn(facts)]))];
  if (keys.length === 0) return new Map();
  const rows = await sqlOf(db)<{ key: string; name: string }[]>`
    select key, name from app.departments where key = any(${keys})
    union all select key, name from app.teams where key = any(${keys})
    union all select id::text, name from app.people where id::text = any(${keys})`;
  return new Map(rows.map(({ key, name }) => [key, name]));
}

interface Change {
  path: string;
  from?: unknown;
  to?: unknown;
}

/** The change as far as it may be read: of a list the columns that may be, or nothing. */
function narrowed(change: Change, paths: readonly string[]): Change[] {
  const { path } = change;
  if (paths.includes(path)) return [change];
  const columns = paths
    .filter((readable) => readable.startsWith(`${path}[].`))
    .map((readable) => `value${readable.slice(path.length)}`);
  if (columns.length === 0) return [];
  const cut = (value: unknown) => readFieldPath(pickFieldPaths({ value }, columns), 'value');
  return [{ ...change, from: cut(change.from), to: cut(change.to) }];
}

function* keysIn(facts: Facts): Generator<string> {
  for (const [name, value] of Object.entries(facts)) {
    if (name === 'changes') continue;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof one === 'string' && one.length <= 64) yield one;
    }
  }
}
