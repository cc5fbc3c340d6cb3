import type { FormView } from '@baton/contract/http/forms';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { formView } from './form-view.ts';
import { startableVersion } from './startable-type.ts';

/**
 * What a new ticket of a type asks for, in the acting person's language; a type without a start form asks for
 * nothing. Throws `ticket_type_not_found`, `type_not_startable`.
 */
export async function getStartForm(ctx: Context, key: string): Promise<FormView> {
  const version = await startableVersion(ctx, key);
  const { formId, fieldRights } = version.model.start;
  const schema = formId === null ? undefined : version.forms.get(formId);
  if (!schema) return { schema: { type: 'default', components: [] }, data: {}, options: {} };
  const { language } = actingPerson(ctx);
  return await formView(ctx.db, { schema, rights: fieldRights, data: {}, language });
}
