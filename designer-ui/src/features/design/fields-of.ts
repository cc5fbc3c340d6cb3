import { formFields } from '@baton/contract/forms/form-fields';
import type { FormField } from '@baton/contract/forms/form-fields';
import { placesOf, rootOf } from '@baton/contract/forms/form-schema';
import type { FieldPlace, FormSchema } from '@baton/contract/forms/form-schema';

/** Every field, list and group with a path; none where a draft has something else than a form, as its findings say. */
export function fieldsOf(form: FormSchema): FormField[] {
  return orNone(() => formFields(form));
}

/** The same with the components themselves. */
export function placesIn(form: FormSchema): FieldPlace[] {
  return orNone(() => [...placesOf(rootOf(form))]);
}

function orNone<Entry>(read: () => Entry[]): Entry[] {
  try {
    return read();
  } catch {
    return [];
  }
}
