import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf } from '../xml/xml-element.ts';

/** The form-js schema that asks for the same as a generated form (`camunda:formData`). */
export function formFromFormData(formId: string, formData: XmlElement): Record<string, unknown> {
  const fields = formData.children.filter((child) => child.name === 'formField');
  return {
    type: 'default',
    id: formId,
    schemaVersion: 19,
    executionPlatform: 'Camunda Platform',
    executionPlatformVersion: '7.24.0',
    components: fields.map(toComponent),
  };
}

const types = new Map(
  Object.entries({
    string: 'textfield',
    long: 'number',
    boolean: 'checkbox',
    date: 'datetime',
    enum: 'select',
  }),
);

function toComponent(field: XmlElement): Record<string, unknown> {
  const key = attributeOf(field, 'id') ?? '';
  const type = types.get(attributeOf(field, 'type') ?? '') ?? 'textfield';
  const label = attributeOf(field, 'label') ?? key;
  const constraints = readConstraints(field);
  return {
    type,
    id: `Field_${key}`,
    key,
    label,
    ...(type === 'datetime' ? { subtype: 'date', dateLabel: label } : {}),
    ...(type === 'select' ? { values: readValues(field) } : {}),
    ...(constraints['readonly'] === undefined ? {} : { readonly: true }),
    ...(attributeOf(field, 'defaultValue') === null
      ? {}
      : { defaultValue: typed(type, attributeOf(field, 'defaultValue') ?? '') }),
    validate: {
      ...(constraints['required'] === undefined ? {} : { required: true }),
      ...numbers(constraints, ['min', 'max', 'minlength', 'maxlength']),
    },
  };
}

function readConstraints(field: XmlElement): Record<string, string> {
  const constraints = field.children
    .filter((child) => child.name === 'validation')
    .flatMap((validation) => validation.children);
  return Object.fromEntries(
    constraints.map((one) => [attributeOf(one, 'name') ?? '', attributeOf(one, 'config') ?? '']),
  );
}

function readValues(field: XmlElement): { label: string; value: string }[] {
  return field.children
    .filter((child) => child.name === 'value')
    .map((value) => ({
      label: attributeOf(value, 'name') ?? attributeOf(value, 'id') ?? '',
      value: attributeOf(value, 'id') ?? '',
    }));
}

/** form-js writes `minLength` where Camunda writes `minlength`. */
function numbers(constraints: Record<string, string>, names: string[]): Record<string, number> {
  const given = names.filter((name) => /^-?\d{1,9}$/.test(constraints[name] ?? ''));
  return Object.fromEntries(
    given.map((name) => [name.replace('length', 'Length'), Number(constraints[name])]),
  );
}

function typed(type: string, text: string): string | number | boolean {
  if (type === 'number' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return type === 'checkbox' ? text === 'true' : text;
}
