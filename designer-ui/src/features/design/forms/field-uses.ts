import type { FormSchema } from '@baton/contract/forms/form-schema';
import type { ElementFacts } from '../../../modeler/element-facts.ts';
import { fieldsOf } from '../fields-of.ts';
import { rightPaths, rightProperties } from '../panel/field-right.ts';

/** Something that relies on the path of a field, and would lose it if the key changed. */
export interface FieldUse {
  kind: 'form' | 'rights' | 'condition' | 'property' | 'title';
  /** A form, an element of the drawing, or nothing where the ticket type itself relies on it. */
  where: string;
}

/** What is looked through. */
export interface Bundle {
  forms: readonly FormSchema[];
  drawing: readonly ElementFacts[];
  titleField: string | null;
}

/** Everything that relies on the field at a path, but the form `own` it is edited in. */
export function fieldUses(path: string, own: string, { forms, drawing, titleField }: Bundle): FieldUse[] {
  const others = forms.filter(
    (form) => form['id'] !== own && fieldsOf(form).some((field) => field.path === path),
  );
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
      rightProperties.some((name) => rightPaths(properties[name]).includes(path)),
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

/** Conditions name variables; the texts in them are values. */
function decidesBy(expression: string, path: string): boolean {
  const word = path.replace(/[.[\]]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${word}(?![\\w.])`).test(expression.replace(/'[^']*'|"[^"]*"/g, ''));
}
