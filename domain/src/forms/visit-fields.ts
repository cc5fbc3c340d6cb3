import type { ExpressionScope } from './form-runtime.ts';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { OpenForm } from './open-form.ts';
import type { ValuePath } from './value-path.ts';
import { readPath } from './value-path.ts';

type Values = Record<string, unknown>;

/** A field as it stands on the screen: visible, in one row of each list around it. */
export interface VisibleField {
  kind: 'field' | 'list';
  field: FormComponent;
  path: ValuePath;
  value: unknown;
  scope: ExpressionScope;
  /** Read-only for now, by a condition of its own or of what encloses it. */
  lockedByCondition: boolean;
  disabled: boolean;
}

/**
 * Visits what the viewer would show for these values, in its order and with its expression scopes. `initial` are
 * the values the form was opened with: what a condition hides falls back to them, as in the viewer.
 */
export function visitFields(
  form: OpenForm,
  initial: Values,
  values: Values,
  visit: (visible: VisibleField) => void,
): void {
  const data = { ...initial, ...form.conditionChecker.applyConditions(values, values) };
  const scope: ExpressionScope = { data, this: data, parent: null, i: [] };
  visitChildren(form, form.root, { values, scope, indexes: {}, locked: false, visit });
}

interface Walk {
  values: Values;
  scope: ExpressionScope;
  /** Row number by the id of its list. */
  indexes: Record<string, number>;
  locked: boolean;
  visit: (visible: VisibleField) => void;
}

function visitChildren(form: OpenForm, parent: FormComponent, walk: Walk): void {
  for (const field of parent.components ?? []) visitField(form, field, walk);
}

function visitField(form: OpenForm, field: FormComponent, walk: Walk): void {
  const { values, scope, indexes, visit } = walk;
  if (isTrue(form, (field['conditional'] as { hide?: unknown } | undefined)?.hide, scope)) return;
  const config = form.formFields.get(field.type)?.config;
  const isList = Boolean(config?.repeatable) && Boolean(field['isRepeating']);
  const locked = walk.locked || isTrue(form, field['readonly'], scope);
  if (config?.keyed || isList) {
    const path = form.pathRegistry.getValuePath(field, { indexes });
    const value = readPath(values, path);
    const disabled = Boolean(field['disabled']);
    visit({
      kind: isList ? 'list' : 'field',
      field,
      path,
      value,
      scope,
      lockedByCondition: locked,
      disabled,
    });
    if (isList) visitRows(form, field, value, { ...walk, locked });
  } else if (field.components) {
    visitChildren(form, field, { ...walk, locked });
  }
}

function visitRows(form: OpenForm, list: FormComponent, rows: unknown, walk: Walk): void {
  const { scope, indexes } = walk;
  const parent = form.runtime.buildExpressionContext({ ...scope, data: scope.this as Values });
  (Array.isArray(rows) ? rows : []).forEach((row: unknown, index) => {
    visitChildren(form, list, {
      ...walk,
      scope: { data: scope.data, this: row, parent, i: [...scope.i, index + 1] },
      indexes: { ...indexes, [list.id ?? '']: index },
    });
  });
}

function isTrue(form: OpenForm, test: unknown, scope: ExpressionScope): boolean {
  if (!form.expressionLanguage.isExpression(test)) return false;
  return form.runtime.runUnaryTestEvaluation(form.expressionLanguage, test, scope) === true;
}
