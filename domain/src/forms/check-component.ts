import { checkExpressions } from './check-expressions.ts';
import { checkPattern } from './check-pattern.ts';
import type { FormFault } from './form-fault.ts';
import { customFields } from '@baton/contract/forms/custom-fields';
import type { CustomField } from '@baton/contract/forms/custom-fields';
import { isScale } from '@baton/contract/forms/custom-fields/rating';
import type { FieldPlace, FormComponent } from '@baton/contract/forms/form-schema';
import { keyedTypes, optionTypes } from '@baton/contract/forms/form-schema';
import { forbiddenKeys } from './value-path.ts';

const mostOptions = 1000;
const mostFirstRows = 100;
const harmlessTypes = new Set([
  'text',
  'image',
  'table',
  'spacer',
  'separator',
  'button',
  'group',
  'dynamiclist',
]);
const unsafeTypes = new Set(['html', 'iframe', 'documentPreview']);
const keyPart = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What is wrong with one component by itself; `place` is null where it holds no value. */
export function* checkComponent(component: FormComponent, place: FieldPlace | null): Generator<FormFault> {
  const { type } = component;
  if (unsafeTypes.has(type)) yield { rule: 'form-component-unsafe', component, value: type };
  else if (!keyedTypes.has(type) && !harmlessTypes.has(type)) {
    yield { rule: 'form-component-unknown', component, value: type };
  }
  if (place) yield* checkKey(component, place);
  if (optionTypes.has(type)) yield* checkOptions(component);
  if (type === 'image') yield* checkImage(component);
  const custom = customFields.find((each) => each.type === type);
  if (custom) yield* checkCustom(component, custom);
  const rows = component['defaultRepetitions'];
  if (typeof rows === 'number' && rows > mostFirstRows) {
    yield { rule: 'form-unbounded', component, value: 'defaultRepetitions' };
  }
  yield* checkNumbers(component);
  const pattern = (component['validate'] as { pattern?: unknown } | undefined)?.pattern;
  if (pattern !== undefined) yield* checkPattern(component, pattern);
  yield* checkExpressions(component);
}

function* checkKey(component: FormComponent, place: FieldPlace): Generator<FormFault> {
  const key: unknown = place.kind === 'field' ? component.key : component.path;
  if (key === undefined || key === '') {
    if (place.kind !== 'group') yield { rule: 'form-key-missing', component, value: component.type };
    return;
  }
  const parts = typeof key === 'string' ? key.split('.') : [''];
  if (!parts.every((part) => keyPart.test(part) && !forbiddenKeys.has(part))) {
    yield { rule: 'form-key-invalid', component, value: String(key) };
  }
}

function* checkOptions(component: FormComponent): Generator<FormFault> {
  const values = component['values'];
  if (values === undefined) return;
  const options = Array.isArray(values) ? (values as unknown[]) : [null];
  if (options.length > mostOptions) yield { rule: 'form-unbounded', component, value: 'values' };
  const valid = options.every((option) => {
    const value: unknown =
      typeof option === 'object' && option !== null ? (option as { value?: unknown }).value : option;
    return ['string', 'number', 'boolean'].includes(typeof value);
  });
  if (!valid) yield { rule: 'form-options-invalid', component, value: '' };
}

/** A scale that nobody could answer, and a value that stands there before anybody gave it. */
function* checkCustom(component: FormComponent, custom: CustomField): Generator<FormFault> {
  const { type, scale, defaultValue } = component;
  if (type === 'rating' && scale !== undefined && !isScale(scale)) {
    yield { rule: 'form-scale-faulty', component, value: String(scale) };
  }
  if (defaultValue === undefined || defaultValue === null) return;
  // Sent as it stands, it would be signed by whoever sends the form.
  const wrong = custom.sanitizeValue({ formField: component, value: defaultValue }) === null;
  if (type === 'signature' || wrong) {
    yield { rule: 'form-preset-faulty', component, value: String(defaultValue) };
  }
}

/** A picture from elsewhere tells its host who opened the form. */
function* checkImage(component: FormComponent): Generator<FormFault> {
  const source = component['source'] ?? '';
  const embedded = typeof source === 'string' && (source === '' || source.startsWith('data:image/'));
  if (!embedded) yield { rule: 'form-image-external', component, value: String(source) };
}

function* checkNumbers(component: FormComponent): Generator<FormFault> {
  const { increment, decimalDigits, validate } = component;
  const { min, max, minLength, maxLength } = (validate ?? {}) as Record<string, unknown>;
  for (const value of [increment, decimalDigits, min, max, minLength, maxLength]) {
    if (value === undefined || (typeof value === 'string' && value.startsWith('='))) continue;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number) || (value === increment && number <= 0)) {
      yield { rule: 'form-rule-faulty', component, value: String(value) };
    }
  }
}
