import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson, hasRole } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { TypeDeclaration } from './type-declaration.ts';
import { loadTypeVersion } from './type-version.ts';
import type { TypeVersion } from './type-version.ts';

/**
 * The version on which new tickets of a type start, for a person who may start one. Throws
 * `ticket_type_not_found` otherwise, `type_not_startable` when the type is retired.
 */
export async function startableVersion(ctx: Context, key: string): Promise<TypeVersion> {
  const [row] = await ctx.db
    .select({ versionId: ticketTypeVersions.id, retiredAt: ticketTypes.retiredAt })
    .from(ticketTypes)
    .innerJoin(
      ticketTypeVersions,
      and(
        eq(ticketTypeVersions.typeKey, ticketTypes.key),
        eq(ticketTypeVersions.version, ticketTypes.currentVersion),
      ),
    )
    .where(eq(ticketTypes.key, key));
  if (!row) throw new DomainError('ticket_type_not_found', { key });
  const version = await loadTypeVersion(ctx.db, row.versionId);
  if (!mayStart(actingPerson(ctx), version.declaration))
    throw new DomainError('ticket_type_not_found', { key });
  if (row.retiredAt) throw new DomainError('type_not_startable', { key });
  return version;
}

/** Whether the type is open to the person: to everyone, or to one of the person's roles. */
export function mayStart(person: ActingPerson, declaration: TypeDeclaration): boolean {
  return declaration.mayStart.includes('everyone') || hasRole(person, ...declaration.mayStart);
}
