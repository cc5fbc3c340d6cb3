import type { Database } from '@baton/db';
import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { TypeVersion } from './type-version.ts';
import { loadTypeVersions } from './type-version.ts';

/** The versions on which new tickets start, by the key of their type; retired types have none. */
export async function currentVersions(db: Database): Promise<TypeVersion[]> {
  const rows = await db
    .select({ versionId: ticketTypeVersions.id })
    .from(ticketTypes)
    .innerJoin(
      ticketTypeVersions,
      and(
        eq(ticketTypeVersions.typeKey, ticketTypes.key),
        eq(ticketTypeVersions.version, ticketTypes.currentVersion),
      ),
    )
    .where(isNull(ticketTypes.retiredAt))
    .orderBy(asc(ticketTypes.key));
  const versions = await loadTypeVersions(
    db,
    rows.map((row) => row.versionId),
  );
  return [...versions.values()];
}
