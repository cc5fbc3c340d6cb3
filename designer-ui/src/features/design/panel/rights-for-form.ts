import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { formPaths } from './form-paths.ts';

const rights = ['fieldsHidden', 'fieldsRead', 'fieldsEdit', 'fieldsRequired'] as const;

/**
 * The field rights that change when a step gets another form: fields the form does not have are left out, for the gate
 * would refuse them. Nothing where all are there.
 */
export function rightsForForm(
  properties: Readonly<Record<string, string>>,
  form: TypeDraft['forms'][number] | undefined,
): Record<string, string | null> {
  const known = new Set(formPaths(form).map(({ value }) => value));
  return Object.fromEntries(
    rights.flatMap((right) => {
      const named = (properties[right] ?? '').split(',').map((path) => path.trim());
      const kept = named.filter((path) => path !== '' && known.has(path));
      return kept.length === named.length || !properties[right] ? [] : [[right, kept.join(',') || null]];
    }),
  );
}
