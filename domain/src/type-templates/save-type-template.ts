import type { LocalizedText } from '@baton/contract/language';
import type { TypeTemplate } from '@baton/contract/http/type-templates';
import { typeTemplates } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { bundleHash } from '../ticket-types/index.ts';
import { copyBundle } from './copy-bundle.ts';
import { describeTemplates, templateColumns } from './type-template-record.ts';

export interface TemplateToSave {
  /** Chosen by the caller: written once. */
  id: string;
  /** Key of the ticket type it is made of. */
  ticketType: string;
  name: LocalizedText;
  description: LocalizedText;
}

/**
 * Keeps a ticket type as it is drafted, else as it is published, as a template of the company. The same call again
 * answers what it made. Throws `ticket_type_not_found`, `validation_failed` for a drawing nobody could begin from,
 * `idempotency_key_reused` for an id that is another template's.
 */
export async function saveTypeTemplate(
  ctx: Context,
  { id, ticketType, name, description }: TemplateToSave,
): Promise<{ template: TypeTemplate; fresh: boolean }> {
  const person = actingPerson(ctx);
  const [known] = await ctx.db.select(templateColumns).from(typeTemplates).where(eq(typeTemplates.id, id));
  if (known) {
    const same = known.savedBy === person.id && known.sourceKey === ticketType;
    if (!same || !equal(known.name, name) || !equal(known.description, description))
      throw new DomainError('idempotency_key_reused');
    return { template: await described(ctx, known), fresh: false };
  }
  const bundle = draftedBundle(await readTypeDraft(ctx.db, ticketType));
  if (!bundle) throw new DomainError('ticket_type_not_found', { key: ticketType });
  copyBundle(bundle, { key: ticketType, name, prefix: 'TKT' });
  const { bpmn, forms, decisions, declaration } = bundle;
  const [row] = await ctx.db
    .insert(typeTemplates)
    .values({
      ...{ id, sourceKey: ticketType, name, description, bundleHash: bundleHash(bundle) },
      ...{ bpmn, forms, decisions, declaration, savedBy: person.id },
    })
    .onConflictDoNothing()
    .returning(templateColumns);
  // Sent twice at this very moment: what the other one wrote is looked at as above.
  if (!row) return await saveTypeTemplate(ctx, { id, ticketType, name, description });
  return { template: await described(ctx, row), fresh: true };
}

async function described(ctx: Context, row: Parameters<typeof describeTemplates>[1][number]) {
  const [template] = await describeTemplates(ctx.db, [row]);
  if (!template) throw new Error(`The template ${row.id} was not written.`);
  return template;
}

function equal(a: LocalizedText, b: LocalizedText): boolean {
  const [one, other] = [a, b].map((text) => Object.entries(text).sort(([x], [y]) => (x < y ? -1 : 1)));
  return JSON.stringify(one) === JSON.stringify(other);
}
