import type { Fault } from './field-fault.ts';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { placeOf } from '@baton/contract/forms/form-schema';
import { matchRows } from './match-rows.ts';
import type { OpenForm } from './open-form.ts';
import { sameValue } from './same-value.ts';
import type { ValuePath } from './value-path.ts';
import { formatPath, readPath, writePath } from './value-path.ts';

type Values = Record<string, unknown>;

/** A field of the submission: what was stored, and what came (undefined: nothing, the stored value stays). */
export interface TakenField {
  stored: unknown;
  submitted: unknown;
  /** Read-only or disabled whatever the data, itself or by what encloses it. */
  locked: boolean;
}

export interface TakenSubmission {
  /** What the form was opened with: stored values and options. */
  opened: Values;
  /** Stored values with the submitted ones laid over them where the form lets the person write. */
  values: Values;
  /** By path with indexes; of a list the number of its rows. */
  fields: Map<string, TakenField>;
  faults: Map<string, Fault>;
}

/** Lays a submission over what is stored, declared fields only; locked fields keep the stored value. */
export function takeSubmitted(
  form: OpenForm,
  stored: Values,
  options: Readonly<Values>,
  submitted: Values,
): TakenSubmission {
  const values = { ...structuredClone(stored), ...options };
  const taken = { opened: { ...stored, ...options }, values, fields: new Map(), faults: new Map() };
  const root: Scope = { stored, submitted, values, at: [], inner: [], locked: false };
  takeChildren(form, taken, form.root, root);
  return taken;
}

/**
 * True when the person did not change the field: what came is what is stored, or what the viewer makes of that (it
 * shows '' for nothing, and drops choices that are no longer offered). `opened` holds the options.
 */
export function isUnchanged(form: OpenForm, field: FormComponent, one: TakenField, opened: Values): boolean {
  if (one.submitted === undefined || sameValue(one.submitted, one.stored)) return true;
  return sameValue(one.submitted, asOpened(form, field, one.stored, opened));
}

interface Scope {
  stored: unknown;
  submitted: unknown;
  values: Values;
  /** Path of the row or root. */
  at: ValuePath;
  /** Path from there. */
  inner: readonly string[];
  locked: boolean;
}

function takeChildren(form: OpenForm, taken: TakenSubmission, parent: FormComponent, scope: Scope): void {
  for (const component of parent.components ?? []) {
    const place = placeOf(component, '');
    const own = (place?.kind === 'field' ? component.key : place && component.path) || '';
    const inner = [...scope.inner, ...(own ? own.split('.') : [])];
    const within = { ...scope, inner, locked: scope.locked || isLocked(component) };
    if (place?.kind === 'field') takeField(form, taken, component, within);
    else if (place?.kind === 'list') takeRows(form, taken, component, within);
    else if (component.components) takeChildren(form, taken, component, within);
  }
}

function takeField(form: OpenForm, taken: TakenSubmission, field: FormComponent, scope: Scope): void {
  const submitted = field.type === 'expression' ? undefined : readPath(scope.submitted, scope.inner);
  const one = { stored: readPath(scope.stored, scope.inner), submitted, locked: scope.locked };
  const path = formatPath([...scope.at, ...scope.inner]);
  taken.fields.set(path, one);
  if (!one.locked) {
    if (submitted !== undefined) writePath(scope.values, scope.inner, structuredClone(submitted));
  } else if (!isUnchanged(form, field, one, taken.opened)) {
    taken.faults.set(path, { code: 'field_not_editable' });
  }
}

function takeRows(form: OpenForm, taken: TakenSubmission, list: FormComponent, scope: Scope): void {
  const path = formatPath([...scope.at, ...scope.inner]);
  const storedRows = asRows(readPath(scope.stored, scope.inner));
  const came = readPath(scope.submitted, scope.inner);
  const kept = storedRows ?? firstRows(list);
  let rows = came === undefined ? kept : asRows(came);
  if (!rows || (Array.isArray(came) && !came.every(isRow))) taken.faults.set(path, { code: 'value_invalid' });
  else if (rows.length !== kept.length && (scope.locked || list['allowAddRemove'] === false)) {
    taken.faults.set(path, { code: 'field_not_editable' });
    rows = kept;
  }
  rows ??= kept;
  taken.fields.set(path, { stored: kept.length, submitted: rows.length, locked: scope.locked });
  const matches = matchRows(storedRows ?? [], rows, (storedRow, row) => continuesRow(list, storedRow, row));
  const values: Values[] = [];
  writePath(scope.values, scope.inner, values);
  rows.forEach((row, index) => {
    const match = matches[index] ?? null;
    const storedRow = match === null ? {} : (storedRows?.[match] ?? {});
    values.push(structuredClone(storedRow));
    const within: Scope = {
      stored: storedRow,
      submitted: came === undefined ? {} : row,
      values: values[index] ?? {},
      at: [...scope.at, ...scope.inner, index],
      inner: [],
      locked: scope.locked,
    };
    takeChildren(form, taken, list, within);
  });
}

/** A row goes on from a stored one when its locked columns agree; without locked columns, when all agree. */
function continuesRow(list: FormComponent, storedRow: unknown, row: unknown): boolean {
  const fields = [...rowFields(list, [], false)];
  const locked = fields.filter((field) => field.locked);
  return (locked.length > 0 ? locked : fields).every(({ inner }) => {
    const submitted = readPath(row, inner);
    return submitted === undefined || sameValue(submitted, readPath(storedRow, inner));
  });
}

function* rowFields(
  parent: FormComponent,
  outer: readonly string[],
  locked: boolean,
): Generator<{ inner: string[]; locked: boolean }> {
  for (const component of parent.components ?? []) {
    const place = placeOf(component, '');
    const own = place?.kind === 'field' ? component.key : place && component.path;
    const inner = [...outer, ...(own ? own.split('.') : [])];
    const here = locked || isLocked(component);
    if (place?.kind === 'field') yield { inner, locked: here };
    else if (place?.kind !== 'list') yield* rowFields(component, inner, here);
  }
}

function isLocked({ disabled, readonly }: FormComponent): boolean {
  return (
    Boolean(disabled) || (Boolean(readonly) && !(typeof readonly === 'string' && readonly.startsWith('=')))
  );
}

/** The rows the viewer begins with where nothing is stored. */
function firstRows(list: FormComponent): Values[] {
  const count = typeof list['defaultRepetitions'] === 'number' ? list['defaultRepetitions'] : 1;
  return Array.from({ length: count }, () => ({}));
}

function asRows(value: unknown): Values[] | undefined {
  return Array.isArray(value) ? value.map((row: unknown) => (isRow(row) ? row : {})) : undefined;
}

function isRow(row: unknown): row is Values {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

function asOpened(form: OpenForm, field: FormComponent, value: unknown, data: Values): unknown {
  const config = form.formFields.get(field.type)?.config;
  if (value === undefined) return field['defaultValue'] ?? config?.emptyValue;
  return config?.sanitizeValue ? config.sanitizeValue({ formField: field, data, value }) : value;
}
