import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import { DomainError } from '../errors.ts';
import { readFieldPath } from '../tickets/index.ts';
import type { ReadableUserTask } from './readable-user-task.ts';
import { storedData } from './step-data.ts';

type Values = Record<string, unknown>;

/**
 * Throws `stale_version` when a field of the person's forms changed since the version they saw, or another
 * completion that changes one is on its way to the engine. Names the fields with their values of now. The caller
 * holds the lock on the ticket.
 */
export async function assertFresh(
  tx: Queryable,
  { task, ticket }: ReadableUserTask,
  seen: { version: number | undefined; paths: readonly string[] },
): Promise<void> {
  const sql = sqlOf(tx);
  const [current] = await sql<{ version: number; data: Values; base: Values | null; coming: string[] }[]>`
    select t.version, t.data,
      (select r.data from app.ticket_revisions r
        where r.ticket_id = t.id and r.version >= ${seen.version ?? 0} order by r.version limit 1) as base,
      array(
        select change ->> 'path' from app.engine_commands c, jsonb_array_elements(c.effect -> 'data') change
        where c.ticket_id = t.id and c.state in ('open', 'parked') and c.user_task_id <> ${task.id}
      ) as coming
    from app.tickets t where t.id = ${ticket.id}`;
  if (!current) return;
  const now = storedData(current.data, task);
  const isStale = seen.version !== undefined && seen.version < current.version;
  const base = isStale && current.base ? storedData(current.base, task) : now;
  const changedFields = seen.paths.filter(
    (path) =>
      current.coming.includes(path) ||
      !isDeepStrictEqual(readFieldPath(base, path), readFieldPath(now, path)),
  );
  if (changedFields.length === 0) return;
  const values = Object.fromEntries(changedFields.map((path) => [path, readFieldPath(now, path) ?? null]));
  throw new DomainError('stale_version', { changedFields, current: values, version: current.version });
}
