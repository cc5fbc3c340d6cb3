import type { FormValues } from './form-values.ts';
import { differingPaths, sameValue, valueAt, withValueAt } from './form-values.ts';

/** A field that somebody else changed while it was being edited here. */
export interface FieldConflict {
  path: string;
  mine: unknown;
  theirs: unknown;
}

/** What stands in a form, and what it is measured against. */
export interface FormStand {
  /** As the server sent it last. */
  received: FormValues;
  /** As the form showed it before anybody typed. */
  untouched: FormValues;
  values: FormValues;
}

/**
 * New values from the server: a field that was left alone follows, a field that was edited, or is being edited,
 * keeps what the person typed.
 */
export function takeIncoming(
  { received, untouched, values }: FormStand,
  incoming: FormValues,
  isBeingEdited: (path: string) => boolean,
): FormStand & { conflicts: FieldConflict[] } {
  const conflicts: FieldConflict[] = [];
  const stand: FormStand = { received: incoming, untouched, values };
  for (const path of differingPaths(received, incoming)) {
    const mine = valueAt(values, path);
    const theirs = valueAt(incoming, path) ?? null;
    const edited = !sameValue(mine, valueAt(untouched, path)) || isBeingEdited(path);
    stand.untouched = withValueAt(stand.untouched, path, theirs);
    if (sameValue(mine, theirs)) continue;
    if (edited) conflicts.push({ path, mine, theirs });
    else stand.values = withValueAt(stand.values, path, theirs);
  }
  return { ...stand, conflicts };
}
