import { ticketTypeVersions } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { publishTicketType } from '../ticket-types/index.ts';
import type { PublishedVersion } from '../ticket-types/index.ts';

/** A ticket type as it is shipped. */
export interface ShippedTemplate {
  key: string;
  files: { bpmn: string; forms: Record<string, unknown>[]; decisions: string[] };
  declaration: object;
}

/**
 * Publishes shipped templates, one after the other; unchanged ones stay at their version, so every start may call
 * it. One that somebody of the installation has published since is theirs and left alone. Throws `bundle_refused`,
 * `engine_unavailable`.
 */
export async function publishTemplates(
  ctx: Context,
  templates: readonly ShippedTemplate[],
): Promise<PublishedVersion[]> {
  const published: PublishedVersion[] = [];
  for (const { key, files, declaration } of templates) {
    if (await isTheirs(ctx, key)) continue;
    published.push(await publishTicketType(ctx, { key, ...files, declaration: { ...declaration } }));
  }
  return published;
}

/** Whether a person published the newest version of a type, and no program of ours. */
async function isTheirs({ db }: Context, key: string): Promise<boolean> {
  const [newest] = await db
    .select({ publishedBy: ticketTypeVersions.publishedBy })
    .from(ticketTypeVersions)
    .where(eq(ticketTypeVersions.typeKey, key))
    .orderBy(desc(ticketTypeVersions.version))
    .limit(1);
  return (newest?.publishedBy ?? null) !== null;
}
