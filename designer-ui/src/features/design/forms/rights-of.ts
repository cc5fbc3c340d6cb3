import type { FieldRights } from '@baton/contract/forms/field-rights';

/** The field rights a step is drawn with. */
export function rightsOf(properties: Readonly<Record<string, string>>): FieldRights {
  const list = (name: string) =>
    (properties[name] ?? '').split(',').flatMap((entry) => (entry.trim() ? [entry.trim()] : []));
  return {
    ...{ hidden: list('fieldsHidden'), read: list('fieldsRead') },
    ...{ edit: list('fieldsEdit'), required: list('fieldsRequired') },
  };
}
