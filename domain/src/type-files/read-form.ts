import type { ImportItem } from '@baton/contract/process/import-item';
import { localized } from '@baton/contract/process/localized';
import { translateForm } from './translate-form.ts';

/** A form as it is, or one of Flowable's as a form of ours; what has no equivalent is named. */
export function readForm(
  file: string,
  schema: Record<string, unknown>,
): { form: Record<string, unknown>; items: ImportItem[] } {
  const { fields } = schema;
  if (!Array.isArray(schema['components']) && Array.isArray(fields))
    return translateForm(file, schema, fields);
  const place = { file, elementId: null, elementName: null, what: file, line: null };
  return { form: schema, items: [{ outcome: 'taken', ...place, reason: asItIs }] };
}

const asItIs = localized('原样取用', '原樣取用', 'Taken as it is');
