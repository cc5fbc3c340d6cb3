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
 * it. Throws `bundle_refused`, `engine_unavailable`.
 */
export async function publishTemplates(
  ctx: Context,
  templates: readonly ShippedTemplate[],
): Promise<PublishedVersion[]> {
  const published: PublishedVersion[] = [];
  for (const { key, files, declaration } of templates) {
    published.push(await publishTicketType(ctx, { key, ...files, declaration: { ...declaration } }));
  }
  return published;
}
