import { templates } from '@baton/bpmn-templates';
import type { Context } from '@baton/domain/context';
import { publishTicketType } from '@baton/domain/ticket-types';
import type { Done } from '../steps.ts';

/** Publishes the ticket types that come with the platform; content that is in force already stays as it is. */
export async function publishTemplates(ctx: Context): Promise<Done<string[]>> {
  const published: string[] = [];
  for (const { key, files, declaration } of templates()) {
    const { fresh, version } = await publishTicketType(ctx, {
      key,
      ...files,
      declaration: { ...declaration },
    });
    if (fresh) published.push(`${key} ${version}`);
  }
  return { result: published, note: published.join(', ') || 'as before' };
}
