import type { FormSchema } from '@baton/contract/forms/form-schema';
import { placesIn } from '../fields-of.ts';

/** A field that is kept somewhere else than before, or nowhere: `to` is null where it was removed. */
export interface MovedPath {
  from: string;
  to: string | null;
}

/** The fields of a form whose path has changed; one is recognised by its id. */
export function movedPaths(before: FormSchema, now: FormSchema): MovedPath[] {
  const paths = pathsById(now);
  const standing = new Set(paths.values());
  return [...pathsById(before)].flatMap(([id, from]) =>
    from === '' || standing.has(from) ? [] : [{ from, to: paths.get(id) || null }],
  );
}

function pathsById(form: FormSchema): Map<string, string> {
  return new Map(placesIn(form).flatMap(({ component: { id }, path }) => (id ? [[id, path] as const] : [])));
}
