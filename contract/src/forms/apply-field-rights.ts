import type { FieldRights } from './field-rights.ts';
import { isWithheld, rightOf } from './field-rights.ts';
import type { FieldPlace, FormComponent, FormSchema } from './form-schema.ts';
import { innerPrefix, placeOf, placesOf, rootOf } from './form-schema.ts';

/**
 * The form as one step shows it: hidden fields removed, read fields read-only and without demands (nobody here
 * could meet them), edit and required fields open, required ones demanded. A list with a withheld column keeps
 * its rows, since rows are matched by position. Fields in no list stay as the form says.
 */
export function applyFieldRights(schema: FormSchema, rights: FieldRights): FormSchema {
  const root = rootOf(schema);
  return { ...root, components: childrenWithRights(root, '', rights) };
}

function childrenWithRights(parent: FormComponent, prefix: string, rights: FieldRights): FormComponent[] {
  return (parent.components ?? []).flatMap((component) => withRights(component, prefix, rights) ?? []);
}

function withRights(component: FormComponent, prefix: string, rights: FieldRights): FormComponent | null {
  const place = placeOf(component, prefix);
  if (!place) return component;
  if (place.kind === 'field') return fieldWithRight(place, rights);
  const components = childrenWithRights(component, innerPrefix(place, prefix), rights);
  const hidden = place.path !== '' && rightOf(place.path, rights) === 'hidden';
  if ((hidden || holdsFields(component)) && !holdsFields({ ...component, components })) return null;
  const container = { ...component, components };
  return place.kind === 'list'
    ? listWithRight({ ...place, component: container }, component, rights)
    : container;
}

function fieldWithRight({ component, path }: FieldPlace, rights: FieldRights): FormComponent | null {
  switch (rightOf(path, rights)) {
    case 'hidden':
      return null;
    case 'read':
      return { ...without(component, ['validate', 'increment', 'decimalDigits']), readonly: true };
    case 'edit':
      return opened(component);
    case 'required':
      return { ...opened(component), validate: { ...asObject(component['validate']), required: true } };
    case null:
      return component;
  }
}

function listWithRight(place: FieldPlace, original: FormComponent, rights: FieldRights): FormComponent {
  const { component, path } = place;
  const withheldColumn = [...placesOf(original, `${path}[].`)].some(
    (inner) => inner.kind === 'field' && isWithheld(inner.path, rights),
  );
  const right = rightOf(path, rights);
  if (right === 'hidden' || right === 'read' || withheldColumn)
    return { ...component, allowAddRemove: false };
  if (right === 'required') {
    return { ...opened(component), validate: { ...asObject(component['validate']), required: true } };
  }
  return right === 'edit' ? opened(component) : component;
}

/** A condition on `readonly` is the form's own logic and stays. */
function opened(component: FormComponent): FormComponent {
  const conditional = typeof component['readonly'] === 'string';
  return without(component, conditional ? ['disabled'] : ['disabled', 'readonly']);
}

function holdsFields(component: FormComponent): boolean {
  return [...placesOf(component)].some((place) => place.kind === 'field');
}

function without(component: FormComponent, attributes: string[]): FormComponent {
  const kept = Object.entries(component).filter(([name]) => !attributes.includes(name));
  return Object.fromEntries(kept) as FormComponent;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
