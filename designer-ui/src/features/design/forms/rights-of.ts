import type { FieldRights } from '@baton/contract/forms/field-rights';
import { rightPaths } from '../panel/field-right.ts';

/** The field rights a step is drawn with. */
export function rightsOf(properties: Readonly<Record<string, string>>): FieldRights {
  const list = (name: string) => rightPaths(properties[name]);
  return {
    ...{ hidden: list('fieldsHidden'), read: list('fieldsRead') },
    ...{ edit: list('fieldsEdit'), required: list('fieldsRequired') },
  };
}
