import type { FieldPlace, FormComponent, FormSchema } from './form-schema.ts';
import { placesOf, rootOf } from './form-schema.ts';

/** One field, list or addressable group of a form, for gates and reports. */
export interface FormField {
  /** As field rights name it: `customer.name`, `items[].price`. */
  path: string;
  kind: FieldPlace['kind'];
  key: string;
  type: string;
  label: string;
  /** What its value can be as a routing variable; null for containers and computed values. */
  valueType: 'string' | 'number' | 'boolean' | 'date' | 'list' | null;
  /** Demanded by the form itself, whatever a step adds. */
  required: boolean;
  /** Key under which the options come from outside; null when they stand in the form. */
  valuesKey: string | null;
  /** Options that stand in the form. */
  values: { value: string; label: string }[];
}

/** Every field of a form with its path, containers included, in the order of the form. */
export function formFields(schema: FormSchema): FormField[] {
  return [...placesOf(rootOf(schema))].filter((place) => place.path !== '').map(describe);
}

function describe({ component, kind, path }: FieldPlace): FormField {
  const validate = component['validate'] as { required?: unknown } | undefined;
  return {
    path,
    kind,
    key: (kind === 'field' ? component.key : component.path) ?? '',
    type: component.type,
    label: labelOf(component),
    valueType: kind === 'field' ? valueTypeOf(component) : null,
    required: validate?.required === true,
    valuesKey: typeof component['valuesKey'] === 'string' ? component['valuesKey'] : null,
    values: optionsOf(component['values']),
  };
}

function labelOf(component: FormComponent): string {
  const label = component.label ?? component['dateLabel'] ?? component['timeLabel'];
  return typeof label === 'string' ? label : '';
}

/** What a field's value is as a routing variable; null where it is computed or nothing to decide by. */
export function valueTypeOf(component: FormComponent): FormField['valueType'] {
  switch (component.type) {
    case 'rating':
      return 'number';
    case 'number':
      return component['serializeToString'] === true ? 'string' : 'number';
    case 'checkbox':
      return 'boolean';
    case 'datetime':
      return component['subtype'] === 'time' ? 'string' : 'date';
    case 'checklist':
    case 'taglist':
    case 'filepicker':
      return 'list';
    case 'expression':
    case 'signature':
      return null;
    case 'radio':
    case 'select':
      return optionValueType(component['values']);
    default:
      return 'string';
  }
}

function optionValueType(values: unknown): FormField['valueType'] {
  if (!Array.isArray(values) || values.length === 0) return 'string';
  const types = new Set(values.map((option: { value?: unknown } | null) => typeof option?.value));
  const [only] = types;
  return types.size === 1 && (only === 'number' || only === 'boolean') ? only : 'string';
}

function optionsOf(values: unknown): { value: string; label: string }[] {
  if (!Array.isArray(values)) return [];
  return values.map((option: { value?: unknown; label?: unknown } | null) => {
    const value = String(option?.value ?? option ?? '');
    return { value, label: typeof option?.label === 'string' ? option.label : value };
  });
}
