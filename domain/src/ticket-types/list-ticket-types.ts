import type { TicketType } from '@baton/contract/http/ticket-types';
import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { actingPerson, publishes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { mayStart } from './startable-type.ts';
import { loadTypeVersions } from './type-version.ts';

/** Published types the acting person may start, by key; all of them for those who publish. */
export async function listTicketTypes(ctx: Context): Promise<TicketType[]> {
  const person = actingPerson(ctx);
  const rows = await ctx.db
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
    ctx.db,
    rows.map((row) => row.versionId),
  );
  const seesAll = publishes(person);
  return [...versions.values()].flatMap(({ typeKey, version, model, declaration }) => {
    const allowed = mayStart(person, declaration);
    if (!allowed && !seesAll) return [];
    const { name, description, icon } = declaration;
    return [
      { key: typeKey, name: { ...model.name, ...name }, description, icon, version, mayStart: allowed },
    ];
  });
}
