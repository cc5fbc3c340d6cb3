import { isDeepStrictEqual } from 'node:util';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { optionTypes } from '@baton/contract/forms/form-schema';
import type { OpenForm } from './open-form.ts';
import { isEmptyValue } from './same-value.ts';
import { formatPath, writePath } from './value-path.ts';
import type { VisibleField } from './visit-fields.ts';
import { visitFields } from './visit-fields.ts';

type Values = Record<string, unknown>;

// Computed fields may build on each other; a circle of them stops here.
const mostRounds = 10;

/**
 * Brings the values to rest as the viewer does on the screen: computed fields follow their expression, choices
 * that computed options do not offer are taken back. Changes `values`; hands back what is shown then, in the order
 * of the form. `look` hears of every field looked at.
 */
export function settleValues(
  form: OpenForm,
  initial: Values,
  values: Values,
  isLocked: (path: string) => boolean,
  look: (path: string) => void,
): VisibleField[] {
  for (let round = 0; ; round++) {
    const visible: VisibleField[] = [];
    visitFields(form, initial, values, (one) => {
      look(formatPath(one.path));
      visible.push(one);
    });
    const changes = round < mostRounds ? changesOf(form, visible, isLocked) : [];
    if (changes.length === 0) return visible;
    for (const { path, value } of changes) writePath(values, path, value);
  }
}

function changesOf(
  form: OpenForm,
  visible: VisibleField[],
  isLocked: (path: string) => boolean,
): VisibleField[] {
  return visible.flatMap((one) => {
    if (!isMoving(one.field) || one.disabled || one.lockedByCondition || isLocked(formatPath(one.path)))
      return [];
    const value = settledValue(form, one);
    return isDeepStrictEqual(value ?? null, one.value ?? null) ? [] : [{ ...one, value }];
  });
}

/** The value that is sent: some fields are computed only then, too late for conditions. */
export function sentValue(form: OpenForm, visible: VisibleField): unknown {
  const onSubmit = visible.field.type === 'expression' && visible.field['computeOn'] === 'presubmit';
  return onSubmit ? compute(form, visible) : visible.value;
}

/** What a field's value becomes when nobody touches it. */
export function settledValue(form: OpenForm, visible: VisibleField): unknown {
  const { field, value } = visible;
  if (field.type === 'expression') return field['computeOn'] === 'change' ? compute(form, visible) : value;
  if (!isComputedChoice(field) || isEmptyValue(value) || value === false || value === 0) return value;
  const options = form.runtime.runExpressionEvaluation(
    form.expressionLanguage,
    field['valuesExpression'],
    visible.scope,
  );
  const formField = { values: Array.isArray(options) ? (options as unknown[]) : [] };
  const several = field.type === 'checklist' || field.type === 'taglist';
  return several
    ? form.runtime.sanitizeMultiSelectValue({ formField, data: {}, value })
    : form.runtime.sanitizeSingleSelectValue({ formField, data: {}, value });
}

/** As JSON, since that is what the viewer keeps: a FEEL date becomes its ISO text. */
function compute(form: OpenForm, { field, scope }: VisibleField): unknown {
  const value = form.runtime.runExpressionEvaluation(form.expressionLanguage, field['expression'], scope);
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? undefined : (JSON.parse(json) as unknown);
}

function isComputedChoice(field: FormComponent): boolean {
  return optionTypes.has(field.type) && typeof field['valuesExpression'] === 'string' && !field['values'];
}

function isMoving(field: FormComponent): boolean {
  return field.type === 'expression' || isComputedChoice(field);
}
