import type { ImportItem } from '@baton/contract/process/import-item';
import { localized } from '@baton/contract/process/localized';

/** A form of Flowable as a form-js schema, field by field. */
export function translateForm(
  file: string,
  form: Record<string, unknown>,
  fields: readonly unknown[],
): { form: Record<string, unknown>; items: ImportItem[] } {
  const items: ImportItem[] = [];
  const components = fields.filter(isRecord).flatMap((field) => {
    const key = textOf(field['id']);
    const type = types[textOf(field['type'])];
    const place = { file, elementId: key || null, elementName: textOf(field['name']) || null, line: null };
    const what = `${textOf(field['type'])} ${key}`;
    if (!type || !key) {
      items.push({ outcome: 'refused', ...place, what, reason: noField });
      return [];
    }
    items.push({ outcome: 'translated', ...place, what, reason: asField });
    return [component(type, key, field)];
  });
  const id = textOf(form['key']) || file.replace(/\.[^.]*$/, '');
  const schema = { type: 'default', id, schemaVersion: 19, executionPlatform: 'Camunda Platform' };
  return { form: { ...schema, executionPlatformVersion: '7.24.0', components }, items };
}

function component(type: string, key: string, field: Record<string, unknown>): Record<string, unknown> {
  const label = textOf(field['name']) || key;
  const options = Array.isArray(field['options']) ? field['options'].filter(isRecord) : [];
  return {
    ...{ type, id: `Field_${key}`, key, label },
    ...(type === 'datetime' ? { subtype: 'date', dateLabel: label } : {}),
    ...(type === 'select' || type === 'radio' ? { values: options.map(option) } : {}),
    ...(field['readOnly'] === true ? { readonly: true } : {}),
    validate: field['required'] === true ? { required: true } : {},
  };
}

function option(one: Record<string, unknown>): { label: string; value: string } {
  const name = textOf(one['name']);
  return { label: name, value: textOf(one['id']) || name };
}

const types: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  text: 'textfield',
  password: 'textfield',
  'multi-line-text': 'textarea',
  integer: 'number',
  decimal: 'number',
  amount: 'number',
  boolean: 'checkbox',
  date: 'datetime',
  dropdown: 'select',
  'radio-buttons': 'radio',
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const asField = localized('改为表单字段', '改為表單欄位', 'Now a field of the form');
const noField = localized(
  '没有对应的字段种类，请在表单中另外画出',
  '沒有對應的欄位種類，請在表單中另外畫出',
  'There is no such kind of field here; draw another one in the form',
);
