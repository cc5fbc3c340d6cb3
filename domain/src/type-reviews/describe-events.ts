import type { TypeEvent } from '@baton/contract/http/type-reviews';
import type { Queryable } from '@baton/db';
import { personRefs } from '../organisation/index.ts';
import type { TypeEventRow } from '../ticket-types/index.ts';

/** Events of ticket types as people read them. */
export async function describeEvents(db: Queryable, rows: readonly TypeEventRow[]): Promise<TypeEvent[]> {
  const people = await personRefs(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, kind, revision, part, file, elementId, text, facts, personId, at }) => ({
    ...{ id, revision, file, elementId, text, at: at.toISOString() },
    kind: kind as TypeEvent['kind'],
    part: part as TypeEvent['part'],
    version: typeof facts['version'] === 'number' ? facts['version'] : null,
    source: (facts['source'] as TypeEvent['source'] | undefined) ?? null,
    alone: facts['alone'] === true,
    scenarios: typeof facts['scenarios'] === 'number' ? facts['scenarios'] : null,
    person: people.get(personId ?? '') ?? null,
  }));
}
