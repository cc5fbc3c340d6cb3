import { scaleOf } from '@baton/contract/forms/custom-fields/rating';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { formLimits } from '../form-limits.ts';
import type { JsonSchema } from './json-schema.ts';

/** What a value of a field may be, where there is one; of lists without what their rows hold. */
export function valueSchema(field: FormComponent): JsonSchema {
  switch (field.type) {
    case 'number':
      return numberSchema(field);
    case 'checkbox':
      return { type: 'boolean' };
    case 'radio':
    case 'select':
      return optionSchema(field);
    case 'checklist':
    case 'taglist':
      return { type: 'array', items: optionSchema(field), maxItems: formLimits.items };
    case 'datetime':
      return momentSchema(field);
    case 'filepicker':
      return { type: 'array', items: { type: 'string' }, uniqueItems: true, maxItems: mostFiles(field) };
    case 'rating':
      return { type: 'integer', minimum: 1, maximum: scaleOf(field) };
    case 'signature':
      return { type: 'string', pattern: '^(typed|drawn):[^\\n]+$', maxLength: formLimits.text };
    case 'dynamiclist':
      return { type: 'array', maxItems: formLimits.items };
    default:
      return textSchema(field);
  }
}

/** What a schema cannot say of a field, for whoever reads the document. */
export function valueNotes(field: FormComponent): string[] {
  const { decimalDigits, increment, valuesKey, valuesExpression } = field;
  return [
    ...(typeof decimalDigits === 'number' && decimalDigits > 0
      ? [`At most ${String(decimalDigits)} decimal places.`]
      : []),
    ...(increment === undefined ? [] : [`In steps of ${String(increment)}.`]),
    ...(typeof valuesKey === 'string' ? [`One of the options \`${valuesKey}\` of the form.`] : []),
    ...(valuesExpression === undefined ? [] : ['Its options depend on other fields.']),
    ...(field['disallowPassedDates'] === true ? ['Not before today.'] : []),
    ...(field.type === 'filepicker' ? ['Ids of attachments that were uploaded before.'] : []),
    ...(field.type === 'signature' ? ['`typed:` and the name, or `drawn:` and strokes: `x,y x,y;x,y`.'] : []),
  ];
}

function numberSchema(field: FormComponent): JsonSchema {
  const { min, max } = rulesOf(field);
  if (field['serializeToString'] === true) return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
  return {
    type: field['decimalDigits'] === 0 ? 'integer' : 'number',
    ...(numberIn(min) === null ? {} : { minimum: numberIn(min) }),
    ...(numberIn(max) === null ? {} : { maximum: numberIn(max) }),
  };
}

function textSchema(field: FormComponent): JsonSchema {
  const { minLength, maxLength, pattern, validationType } = rulesOf(field);
  return {
    type: 'string',
    ...(numberIn(minLength) === null ? {} : { minLength: numberIn(minLength) }),
    maxLength: Math.min(numberIn(maxLength) ?? formLimits.text, formLimits.text),
    ...(isPortable(pattern) ? { pattern } : {}),
    ...(validationType === 'email' ? { format: 'email' } : {}),
    ...(validationType === 'phone' ? { pattern: '^(\\+|00)[0-9]+$' } : {}),
  };
}

/** Options that stand in the form are named; others come from the organisation or from an expression. */
function optionSchema({ values, valuesKey }: FormComponent): JsonSchema {
  if (Array.isArray(values)) {
    const known = values.map((option: unknown) =>
      typeof option === 'object' && option !== null ? (option as { value?: unknown }).value : option,
    );
    // Where there is nothing to choose from, nothing is all that can be sent.
    return { enum: known.length > 0 ? [...new Set(known)] : [null] };
  }
  return typeof valuesKey === 'string' ? { type: 'string' } : {};
}

const day = '\\d{4}-\\d{2}-\\d{2}';
const time = '\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?';

function momentSchema({ subtype }: FormComponent): JsonSchema {
  if (subtype === 'time') return { type: 'string', pattern: `^${time}$` };
  if (subtype === 'datetime') return { type: 'string', pattern: `^${day}T${time}$` };
  return { type: 'string', format: 'date' };
}

function mostFiles({ multiple }: FormComponent): number {
  return multiple === true || typeof multiple === 'string' ? formLimits.items : 1;
}

function rulesOf(field: FormComponent): Record<string, unknown> {
  return (field['validate'] ?? {}) as Record<string, unknown>;
}

/** A number that is known; a bound that is computed is not. */
function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Readers of such schemas take patterns by the stricter rules of Unicode. */
function isPortable(pattern: unknown): pattern is string {
  if (typeof pattern !== 'string' || pattern === '') return false;
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}
