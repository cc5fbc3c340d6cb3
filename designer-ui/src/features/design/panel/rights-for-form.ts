import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { rightPaths, rightProperties } from './field-right.ts';
import { formPaths } from './form-paths.ts';

/**
 * The field rights that change when a step gets another form: fields the form does not have are left out, for the gate
 * would refuse them. Nothing where all are there, or where the form cannot be read: its fields come back with its mend.
 */
export function rightsForForm(
  properties: Readonly<Record<string, string>>,
  form: TypeDraft['forms'][number] | undefined,
): Record<string, string | null> {
  const known = new Set(formPaths(form).map(({ value }) => value));
  if (form && known.size === 0) return {};
  return Object.fromEntries(
    rightProperties.flatMap((right) => {
      const named = rightPaths(properties[right]);
      const kept = named.filter((path) => known.has(path));
      return kept.length === named.length ? [] : [[right, kept.join(',') || null]];
    }),
  );
}
