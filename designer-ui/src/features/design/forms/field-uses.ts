import { formFields } from '@baton/contract/forms/form-fields';
import type { FormSchema } from '@baton/contract/forms/form-schema';
import type { ElementFacts } from '../../../modeler/element-facts.ts';

/** Something that relies on the path of a field, and would lose it if the key changed. */
export interface FieldUse {
  kind: 'form' | 'rights' | 'condition' | 'property' | 'title';
  /** A form, an element of the drawing, or nothing where the ticket type itself relies on it. */
  where: string;
}

const rightLists = ['fieldsHidden', 'fieldsRead', 'fieldsEdit', 'fieldsRequired'] as const;

/** What is looked through. */
export interface Bundle {
  forms: readonly FormSchema[];
  drawing: readonly ElementFacts[];
  titleField: string | null;
}

/** Everything that relies on the field at a path, but the form `own` it is edited in. */
export function fieldUses(path: string, own: string, { forms, drawing, titleField }: Bundle): FieldUse[] {
  const others = forms.filter((form) => form['id'] !== own && pathsOf(form).includes(path));
  return [
    ...others.map((form) => ({ kind: 'form' as const, where: String(form['id']) })),
    ...drawing.flatMap((element) => usesIn(element, path)),
    ...(titleField === path ? [{ kind: 'title' as const, where: '' }] : []),
  ];
}

function usesIn({ id, properties, expressions }: ElementFacts, path: string): FieldUse[] {
  const use = (kind: FieldUse['kind'], relies: boolean) => (relies ? [{ kind, where: id }] : []);
  return [
    ...use(
      'rights',
      rightLists.some((name) => listOf(properties[name]).includes(path)),
    ),
    ...use(
      'condition',
      expressions.some((each) => decidesBy(each, path)),
    ),
    ...use(
      'property',
      Object.values(properties).some((value) => value.includes(`field(${path})`)),
    ),
  ];
}

function listOf(written: string | undefined): string[] {
  return (written ?? '').split(',').map((entry) => entry.trim());
}

/** Conditions name variables; the texts in them are values. */
function decidesBy(expression: string, path: string): boolean {
  const word = path.replace(/[.[\]]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${word}(?![\\w.])`).test(expression.replace(/'[^']*'|"[^"]*"/g, ''));
}

function pathsOf(form: FormSchema): string[] {
  try {
    return formFields(form).map(({ path }) => path);
  } catch {
    return [];
  }
}
