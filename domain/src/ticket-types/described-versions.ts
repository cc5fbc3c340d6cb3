import type { Database } from '@baton/db';
import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, asc, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { TypeVersion } from './type-version.ts';
import { loadTypeVersions } from './type-version.ts';

/** A publication leaves tickets on the version before; those on still older ones are too few to be told of each. */
const versionsEach = 2;

/** The newest versions of every type, the current one first; of retired types too, since their tickets go on. */
export async function describedVersions(db: Database): Promise<TypeVersion[]> {
  const { version, typeKey, processDefinitionId } = ticketTypeVersions;
  const rows = await db
    .select({ id: ticketTypeVersions.id })
    .from(ticketTypes)
    .innerJoin(
      ticketTypeVersions,
      and(
        eq(typeKey, ticketTypes.key),
        lte(version, ticketTypes.currentVersion),
        sql`${version} > ${ticketTypes.currentVersion} - ${versionsEach}::int`,
        isNotNull(processDefinitionId),
      ),
    )
    .orderBy(asc(typeKey), desc(version));
  const versions = await loadTypeVersions(
    db,
    rows.map(({ id }) => id),
  );
  return [...versions.values()];
}
