import type { FieldRights } from '@baton/contract/forms/field-rights';
import { noFieldRights, rightOf } from '@baton/contract/forms/field-rights';
import type { FieldPlace, FormComponent, FormSchema } from '@baton/contract/forms/form-schema';
import { innerPrefix, placeOf, placesOf, rootOf } from '@baton/contract/forms/form-schema';
import type { OpenForm } from './open-form.ts';
import { openForm } from './open-form.ts';
import { readPath, writePath } from './value-path.ts';

type Values = Record<string, unknown>;

/**
 * The part of a ticket's data that the form of a step shows: the values of its fields and whatever top-level names
 * its expressions use, without what the step hides. Send a browser nothing else; validation computes with the same.
 */
export function viewData(
  schema: FormSchema,
  stored: Readonly<Values>,
  rights: FieldRights = noFieldRights,
): Values {
  return shownData(openForm(schema, rights), schema, stored, rights);
}

/** The same for a form that is open already. */
export function shownData(
  form: OpenForm,
  schema: FormSchema,
  stored: Readonly<Values>,
  rights: FieldRights,
): Values {
  const shown: Values = {};
  for (const name of form.expressionNames) {
    if (Object.hasOwn(stored, name)) shown[name] = structuredClone(stored[name]);
  }
  if (rights.hidden.length > 0) removeHidden(rootOf(schema), shown, '', [], rights);
  pickFields(form.root, stored, shown, []);
  return shown;
}

function pickFields(parent: FormComponent, from: unknown, to: Values, outer: readonly string[]): void {
  for (const component of parent.components ?? []) {
    const place = placeOf(component, '');
    const steps = [...outer, ...stepsOf(place)];
    if (place?.kind === 'field') {
      const value = readPath(from, steps);
      if (value !== undefined) writePath(to, steps, structuredClone(value));
    } else if (place?.kind === 'list') {
      const rows = readPath(from, steps);
      if (Array.isArray(rows)) writePath(to, steps, pickRows(component, rows, readPath(to, steps)));
    } else if (component.components) {
      pickFields(component, from, to, steps);
    }
  }
}

function pickRows(list: FormComponent, rows: readonly unknown[], shownRows: unknown): Values[] {
  return rows.map((row, index) => {
    const shown: Values = { ...(readPath(shownRows, [index]) as Values | undefined) };
    pickFields(list, row, shown, []);
    return shown;
  });
}

function removeHidden(
  parent: FormComponent,
  scope: unknown,
  prefix: string,
  outer: readonly string[],
  rights: FieldRights,
): void {
  for (const component of parent.components ?? []) {
    const place = placeOf(component, prefix);
    const steps = [...outer, ...stepsOf(place)];
    const rows = place?.kind === 'list' ? readPath(scope, steps) : undefined;
    if (place && isHidden(place, rights)) {
      const holder = readPath(scope, steps.slice(0, -1));
      if (typeof holder === 'object' && holder !== null) delete (holder as Values)[steps.at(-1) ?? ''];
    } else if (Array.isArray(rows)) {
      for (const row of rows) removeHidden(component, row, innerPrefix(place, prefix), [], rights);
    } else if (place?.kind !== 'list' && component.components) {
      removeHidden(component, scope, innerPrefix(place, prefix), steps, rights);
    }
  }
}

/** A list goes as a whole only when none of its columns is shown. */
function isHidden(place: FieldPlace, rights: FieldRights): boolean {
  if (place.kind === 'group' || rightOf(place.path, rights) !== 'hidden') return false;
  const columns = [...placesOf(place.component, `${place.path}[].`)];
  return columns.every((column) => column.kind !== 'field' || rightOf(column.path, rights) === 'hidden');
}

function stepsOf(place: FieldPlace | null): string[] {
  const own = place?.kind === 'field' ? place.component.key : place?.component.path;
  return own ? own.split('.') : [];
}
