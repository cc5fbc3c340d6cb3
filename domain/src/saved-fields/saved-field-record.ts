import type { SavedField } from '@baton/contract/http/saved-fields';
import type { Queryable, Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { savedFields } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';

export type SavedFieldRow = typeof savedFields.$inferSelect;

/** Key of our advisory lock on the library. */
const libraryLock = 4_172_012;

/** Lets one transaction at a time change the library: few people ever do. */
export async function lockSavedFields(tx: Transaction): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(${libraryLock})`;
}

/** The newest revision of each field, those that were removed included. */
export async function readSavedFields(db: Queryable): Promise<SavedFieldRow[]> {
  return await db
    .selectDistinctOn([savedFields.id])
    .from(savedFields)
    .orderBy(savedFields.id, desc(savedFields.revision));
}

/** How many fields are offered. */
export async function countSavedFields(db: Queryable): Promise<number> {
  const [row] = await sqlOf(db)<{ count: number }[]>`
    select count(*)::int as count
    from (select distinct on (id) removed from saved_fields order by id, revision desc) newest
    where not removed`;
  return row?.count ?? 0;
}

/** The newest revision of a field, also of one that was removed; null where there never was one. */
export async function readSavedField(db: Queryable, id: string): Promise<SavedFieldRow | null> {
  const [row] = await db
    .select()
    .from(savedFields)
    .where(eq(savedFields.id, id))
    .orderBy(desc(savedFields.revision))
    .limit(1);
  return row ?? null;
}

/** Appends a revision. The caller holds the lock on the library. */
export async function addFieldRevision(
  tx: Transaction,
  row: Omit<SavedFieldRow, 'savedAt'>,
): Promise<SavedFieldRow> {
  const [added] = await tx.insert(savedFields).values(row).returning();
  if (!added) throw new Error(`Revision ${row.revision} of the saved field ${row.id} was not written.`);
  return added;
}

/** Fields as people see them. */
export async function describeSavedFields(
  db: Queryable,
  rows: readonly SavedFieldRow[],
): Promise<SavedField[]> {
  const people = await personRefs(
    db,
    rows.map(({ savedBy }) => savedBy),
  );
  return rows.map(({ id, revision, name, component, savedAt, savedBy }) => ({
    ...{ id, revision, name, component, savedAt: savedAt.toISOString() },
    savedBy: people.get(savedBy ?? '') ?? null,
  }));
}

/** Somebody changed the field meanwhile: who and when, and the revision it is at. */
export async function staleSavedField(db: Queryable, row: SavedFieldRow): Promise<DomainError> {
  const [field] = await describeSavedFields(db, [row]);
  const { revision, savedBy, savedAt } = field ?? {};
  return new DomainError('stale_version', { revision, savedBy, savedAt });
}
