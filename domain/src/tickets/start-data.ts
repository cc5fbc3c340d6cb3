import type { Language } from '@baton/contract/language';
import { actingPerson } from '../access/index.ts';
import { usableAttachments } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { validateForm } from '../forms/index.ts';
import { listOptions } from '../organisation/index.ts';
import { optionKeys } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';

/** The data of a new ticket as its start form allows it. Throws `validation_failed` with every field's fault. */
export async function startData(
  ctx: Context,
  { model, forms }: TypeVersion,
  submitted: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { formId, fieldRights } = model.start;
  const schema = formId === null ? undefined : forms.get(formId);
  if (!schema) return {};
  const person = actingPerson(ctx);
  const [options, attachments] = await Promise.all([
    listOptions(ctx.db, optionKeys(schema)),
    usableAttachments(ctx.db, [schema], person.id, null),
  ]);
  const { data, errors } = validateForm({
    ...{ schema, data: submitted, rights: fieldRights, options, attachments },
    signer: person,
    language: person.language as Language,
  });
  if (errors.length > 0) throw new DomainError('validation_failed', {}, errors);
  return data;
}
