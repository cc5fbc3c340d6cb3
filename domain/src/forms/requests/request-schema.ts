import type { FieldRights } from '@baton/contract/forms/field-rights';
import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';
import { describeField } from './describe-field.ts';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';
import { emptyObject } from './json-schema.ts';
import type { RequestField } from './request-fields.ts';
import { requestFields } from './request-fields.ts';
import { valueNotes, valueSchema } from './value-schema.ts';

/**
 * What a program may send as the data of a form, as a schema: types, options, rules, and the form's own labels. What
 * it accepts the form accepts, but for rules that depend on other values, which the texts name. `fresh`: nothing is
 * stored yet, so what is required has to be sent; else what is not sent stays as it is.
 */
export function requestSchema(
  schema: FormSchema,
  rights: FieldRights,
  { fresh }: { fresh: boolean },
): ObjectSchema {
  const root = emptyObject();
  for (const field of requestFields(schema, rights)) place(root, field, fresh);
  return root;
}

function place(root: ObjectSchema, field: RequestField, fresh: boolean): void {
  const { path, component, required, awaited } = field;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let holder = root;
  for (const step of steps) holder = enter(holder, step, fresh && awaited);
  holder.properties[last] = described(field, required ? demanded(component) : optional(component));
  if (component.type === 'dynamiclist') fillRows(holder.properties[last], component, { fresh, required });
  // A new row has nothing stored, whatever the ticket has.
  const inRow = path.includes('[]');
  if (awaited && (fresh || inRow) && !holder.required.includes(last)) holder.required.push(last);
}

/** The object at a step: of the rows of a list, or of a group, which has to be sent for what it holds. */
function enter(holder: ObjectSchema, step: string, awaited: boolean): ObjectSchema {
  const key = step.replace(/\[\]$/, '');
  if (step.endsWith('[]')) return holder.properties[key]?.['items'] as ObjectSchema;
  // A path may be a word that every object knows.
  if (!Object.hasOwn(holder.properties, key)) holder.properties[key] = emptyObject();
  const inner = holder.properties[key] as ObjectSchema;
  if (awaited && !holder.required.includes(key)) holder.required.push(key);
  return inner;
}

function fillRows(
  list: JsonSchema,
  component: FormComponent,
  { fresh, required }: { fresh: boolean; required: boolean },
): void {
  list['items'] = emptyObject();
  if (required) list['minItems'] = 1;
  const rows = component['defaultRepetitions'];
  if (fresh && component['allowAddRemove'] === false) {
    list['minItems'] = list['maxItems'] = typeof rows === 'number' ? rows : 1;
  }
}

const conditions = {
  none: [],
  optional: ['Counts only where the form shows it.'],
  required: ['Counts only where the form shows it, and is required there.'],
} as const;

function described({ component, condition }: RequestField, schema: JsonSchema): JsonSchema {
  return { ...describeField(component, [...valueNotes(component), ...conditions[condition]]), ...schema };
}

/** A value that is there: neither nothing nor an empty one. */
function demanded(component: FormComponent): JsonSchema {
  const schema = valueSchema(component);
  if (component.type === 'checkbox') return { ...schema, const: true };
  if (schema['type'] === 'array') return { ...schema, minItems: 1 };
  if (schema['type'] === 'string' && schema['pattern'] === undefined && schema['format'] === undefined) {
    return { ...schema, minLength: Math.max(1, Number(schema['minLength'] ?? 1)) };
  }
  return schema;
}

/** The same, or nothing. Lists of rows are never nothing. */
function optional(component: FormComponent): JsonSchema {
  const schema = valueSchema(component);
  if (component.type === 'dynamiclist') return schema;
  const { type, enum: options } = schema;
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [type, 'null'] }),
    ...(Array.isArray(options) ? { enum: [...new Set([...(options as unknown[]), null])] } : {}),
  };
}
