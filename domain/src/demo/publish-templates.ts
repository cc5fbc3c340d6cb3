import { ticketTypeVersions } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { bundleHash, publishTicketType } from '../ticket-types/index.ts';
import type { PublishedVersion, TypeBundle } from '../ticket-types/index.ts';

/** A ticket type as it is shipped. */
export interface ShippedTemplate {
  key: string;
  files: { bpmn: string; forms: Record<string, unknown>[]; decisions: string[] };
  declaration: object;
}

/**
 * Publishes shipped templates, one after the other, and answers those it had to. Unchanged ones stay at their
 * version, so every start may call it; one that somebody of the installation has published since is theirs and left
 * alone. Throws `bundle_refused`, `engine_unavailable`.
 */
export async function publishTemplates(
  ctx: Context,
  templates: readonly ShippedTemplate[],
): Promise<PublishedVersion[]> {
  const published: PublishedVersion[] = [];
  for (const { key, files, declaration } of templates) {
    const bundle = { key, ...files, declaration: { ...declaration } };
    if (!(await isThere(ctx, bundle))) published.push(await publishTicketType(ctx, bundle));
  }
  return published;
}

/** Whether the newest version of a type is a person's, or this very content and deployed: it has passed the gate. */
async function isThere({ db }: Context, bundle: TypeBundle): Promise<boolean> {
  const [newest] = await db
    .select({
      publishedBy: ticketTypeVersions.publishedBy,
      hash: ticketTypeVersions.bundleHash,
      processDefinitionId: ticketTypeVersions.processDefinitionId,
    })
    .from(ticketTypeVersions)
    .where(eq(ticketTypeVersions.typeKey, bundle.key))
    .orderBy(desc(ticketTypeVersions.version))
    .limit(1);
  if (!newest) return false;
  const isDeployed = newest.processDefinitionId !== null && newest.hash === bundleHash(bundle);
  return newest.publishedBy !== null || isDeployed;
}
