import type { FormView } from '@baton/contract/http/forms';
import type { Database } from '@baton/db';
import { applyFieldRights, formFields, localizeForm, viewData } from '../forms/index.ts';
import type { FieldRights, FormSchema } from '../forms/index.ts';
import { listOptions } from '../organisation/index.ts';
import type { Language } from '@baton/contract/language';

/** A form as one person sees it at one step: in their language, rights applied, with no value that is hidden. */
export async function formView(
  db: Database,
  input: { schema: FormSchema; rights: FieldRights; data: Record<string, unknown>; language: string },
): Promise<FormView> {
  const { schema, rights, data } = input;
  const shown = applyFieldRights(localizeForm(schema, input.language as Language), rights);
  return {
    schema: { ...shown },
    data: viewData(schema, data, rights),
    options: await listOptions(db, optionKeys(shown)),
  };
}

/** The keys under which the fields of a form expect options from outside. */
export function optionKeys(schema: FormSchema): string[] {
  return formFields(schema).flatMap(({ valuesKey }) => valuesKey ?? []);
}
