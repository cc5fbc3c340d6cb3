import type { FieldRights } from '@baton/contract/forms/field-rights';
import { isWithheld, noFieldRights } from '@baton/contract/forms/field-rights';
import { matchRows } from './match-rows.ts';
import { sameValue } from './same-value.ts';

type Values = Record<string, unknown>;

export interface EditedData {
  /** Changed fields by form path (`request.title`); a list stands as a whole under its own path. */
  changed: Values;
  /** The stored data with exactly those changes. */
  data: Values;
}

/**
 * What a validated submission changes in the stored data: only fields whose value differs and that the step does
 * not withhold. Whatever the form does not declare stays, also in the rows of a list.
 */
export function mergeEdited(
  stored: Readonly<Values>,
  submitted: Readonly<Values>,
  rights: FieldRights = noFieldRights,
): EditedData {
  const changed: Values = {};
  const data = mergeObject(stored, submitted, '', rights, (path, value) => {
    changed[path] = value;
  });
  return { changed, data };
}

type Note = (path: string, value: unknown) => void;

function mergeObject(
  stored: Values,
  submitted: Values,
  prefix: string,
  rights: FieldRights,
  note: Note,
): Values {
  const merged: Values = { ...stored };
  for (const [key, value] of Object.entries(submitted)) {
    const path = prefix + key;
    const before = Object.hasOwn(stored, key) ? stored[key] : undefined;
    if (isPlainObject(value)) {
      const inner = mergeObject(isPlainObject(before) ? before : {}, value, `${path}.`, rights, note);
      if (isPlainObject(before) || Object.keys(inner).length > 0) merged[key] = inner;
    } else if (!isWithheld(path, rights)) {
      const after = isRows(value) ? mergeRows(asRows(before), value, path, rights) : value;
      if (sameValue(before, after)) continue;
      merged[key] = after;
      note(path, after);
    } else if (isRows(value) && Array.isArray(before)) {
      // The list is withheld but for some of its columns: its rows are the stored ones.
      const after = mergeRows(asRows(before), value, path, rights);
      if (sameValue(before, after)) continue;
      merged[key] = after;
      note(path, after);
    }
  }
  return merged;
}

function mergeRows(
  stored: readonly Values[],
  rows: readonly Values[],
  path: string,
  rights: FieldRights,
): Values[] {
  const matches = matchRows(stored, rows, continuesRow);
  return rows.map((row, index) => {
    const match = matches[index] ?? null;
    const before = match === null ? {} : (stored[match] ?? {});
    return mergeObject(before, row, `${path}[].`, rights, () => undefined);
  });
}

function continuesRow(storedRow: unknown, row: unknown): boolean {
  return Object.entries(row as Values).every(([key, value]) => sameValue((storedRow as Values)[key], value));
}

function isPlainObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is Values[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

function asRows(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}
