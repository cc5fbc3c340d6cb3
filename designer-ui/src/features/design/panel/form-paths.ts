import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { fieldsOf } from '../fields-of.ts';

export interface FormPath {
  value: string;
  label: string;
  /** How deep it lies in groups. */
  depth: number;
}

/** The fields of a form and the groups that have a path, in their order; the rows of a list as `list[].field`. */
export function formPaths(form: TypeDraft['forms'][number] | undefined): FormPath[] {
  const around: string[] = [];
  return (form ? fieldsOf(form) : []).map(({ path, kind, label }) => {
    const depth = around.filter((begin) => path.startsWith(begin)).length;
    if (kind !== 'field') around.push(kind === 'list' ? `${path}[].` : `${path}.`);
    return { value: path, label: label || path, depth };
  });
}
