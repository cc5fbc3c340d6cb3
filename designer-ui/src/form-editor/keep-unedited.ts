import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * A form as it was stored, changed only where somebody edited it: an editor fills in defaults and orders keys in its
 * own way. `imported` is what it made of the form when it was opened. Components are told apart by their ids; one
 * without an id stays as the editor gives it.
 */
export function keepUnedited(stored: FormSchema, imported: FormSchema, edited: FormSchema): FormSchema {
  const before = new Map([...componentsOf(imported)].map((component) => [component.id, component]));
  const original = originals(stored, imported);
  return keep(stored, imported, edited) as FormSchema;

  function keep(was: Attributes | undefined, opened: Attributes | undefined, now: Attributes): Attributes {
    if (!was || !opened) return withComponents(now, now);
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
      (name) => name !== 'components',
    );
    const kept = names.flatMap((name) => {
      const unedited = sameContents(opened[name], now[name]);
      const value = unedited ? was[name] : now[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    return withComponents(inOrderOf(was, kept, 'components' in was || 'components' in now), now);
  }

  function withComponents(kept: Attributes, now: Attributes): Attributes {
    const inner = now['components'] as readonly FormComponent[] | undefined;
    if (!inner) return kept;
    const components = inner.map((component) => {
      const was = original.get(component.id);
      const seen =
        was && !('layout' in was) && standsAlone(component, inner) ? withoutLayout(component) : component;
      return keep(was, before.get(component.id), seen);
    });
    return { ...kept, components };
  }
}

/** The stored components by the id the editor knows them by: it gives one to those that had none. */
function originals(stored: FormSchema, imported: FormSchema): Map<string | undefined, Attributes> {
  const ids = [...componentsOf(imported)].map(({ id }) => id);
  return new Map([...componentsOf(stored)].map((component, at) => [ids[at], component as Attributes]));
}

function* componentsOf(parent: FormSchema | FormComponent): Generator<FormComponent> {
  for (const component of (parent['components'] ?? []) as readonly FormComponent[]) {
    yield component;
    yield* componentsOf(component);
  }
}

/** A row of its own is what a component without any layout has; the editor writes it down with the first edit. */
function standsAlone({ layout }: FormComponent, siblings: readonly FormComponent[]): boolean {
  const { row, columns } = (layout ?? {}) as { row?: string; columns?: number | null };
  const inRow = siblings.filter((each) => (each['layout'] as { row?: string } | undefined)?.row === row);
  return (columns ?? null) === null && inRow.length === 1;
}

function withoutLayout({ layout: _, ...others }: FormComponent): Attributes {
  return others;
}

/** Attributes with the place of `components` held where it stood. */
function inOrderOf(
  was: Attributes,
  kept: readonly (readonly [string, unknown])[],
  holds: boolean,
): Attributes {
  const entries = new Map<string, unknown>(kept);
  const ordered = Object.keys(was).flatMap((name) =>
    name === 'components' || entries.has(name) ? [[name, entries.get(name)] as const] : [],
  );
  const added = kept.filter(([name]) => !(name in was));
  const end = holds && !('components' in was) ? [['components', []] as const] : [];
  return Object.fromEntries([...ordered, ...added, ...end]);
}

/** Equal contents, whatever the order of keys. */
export function sameContents(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const [one, other] = [left as Attributes, right as Attributes];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    [...names].every((name) => sameContents(one[name], other[name]))
  );
}
