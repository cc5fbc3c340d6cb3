import type { Language } from '../language.ts';
import { freeName, namesOf } from './field-names.ts';
import type { FormComponent } from './form-schema.ts';
import { placeOf } from './form-schema.ts';
import { localizeForm } from './localize-form.ts';
import { withMainTexts } from './main-texts.ts';
import { renameInComponent } from './rename-in-component.ts';

/** Where a component stands: what the paths beside it begin with, and the language of the form's own texts. */
export interface ComponentPlace {
  /** `request.` in a group, `items[].` in the rows of a list, empty at the top. */
  prefix: string;
  mainLanguage: Language;
}

/**
 * A component as the library keeps it: without ids and place, with every text in a property of its language, and with
 * expressions that name what is in it as if it stood at the top of a form.
 */
export function detachComponent(component: FormComponent, place: ComponentPlace): FormComponent {
  const names = [...new Set(namesOf(component))];
  return eachComponent(withoutPlaces(component), (one, depth) => {
    const said = withMainTexts(one, place.mainLanguage);
    const before = readBy(place.prefix, depth);
    return renameInComponent(
      said,
      names.map((name) => [before + name, name]),
    );
  });
}

/**
 * The component of a saved field as it is put into a form: in the form's language, with a number behind each key that
 * is taken beside it, and with expressions that find what is in it where it stands now.
 */
export function attachComponent(
  saved: FormComponent,
  place: ComponentPlace,
  taken: ReadonlySet<string>,
): FormComponent {
  const names = [...new Set(namesOf(saved))].map((name) => [name, freeName(name, taken)] as const);
  const renamed = withKeys(saved, new Map(names));
  const placed = eachComponent(renamed, (one, depth) => {
    const before = readBy(place.prefix, depth);
    return renameInComponent(
      one,
      names.map(([name, free]) => [name, before + free]),
    );
  });
  const form = localizeForm({ components: [placed] }, place.mainLanguage);
  return (form['components'] as [FormComponent])[0];
}

/** Without ids and without the row it stands in; inside a group the rows stay told apart. */
export function withoutPlaces({ id: _id, layout: _layout, ...component }: FormComponent): FormComponent {
  const { components } = component;
  if (!components) return component as FormComponent;
  const rows = new Map<unknown, string>();
  const inner = components.map((each) => {
    const { row, columns } = (each['layout'] ?? {}) as { row?: unknown; columns?: unknown };
    const one = withoutPlaces(each);
    if (row === undefined) return one;
    const known = rows.get(row) ?? `row${rows.size + 1}`;
    rows.set(row, known);
    return { ...one, layout: { row: known, columns: columns ?? null } };
  });
  return { ...component, components: inner } as FormComponent;
}

/** By what an expression names things that stand at a prefix; `depth` lists around it belong to the component itself. */
function readBy(prefix: string, depth: number): string {
  const row = prefix.lastIndexOf('[].');
  if (row < 0) return prefix;
  const around = depth === 0 ? 'this' : Array.from({ length: depth }, () => 'parent').join('.');
  return `${around}.${prefix.slice(row + 3)}`;
}

/** Each component inside out, with the number of lists of the whole that it stands in. */
function eachComponent(
  component: FormComponent,
  change: (component: FormComponent, depth: number) => FormComponent,
  depth = 0,
): FormComponent {
  const { components } = component;
  if (!components) return change(component, depth);
  const inner = depth + (placeOf(component, '')?.kind === 'list' ? 1 : 0);
  const changed = components.map((each) => eachComponent(each, change, inner));
  return change({ ...component, components: changed }, depth);
}

function withKeys(component: FormComponent, names: ReadonlyMap<string, string>): FormComponent {
  const attribute = component.path ? 'path' : 'key';
  const own = component[attribute];
  if (own) {
    const [first = own, ...rest] = own.split('.');
    return { ...component, [attribute]: [names.get(first) ?? first, ...rest].join('.') };
  }
  const { components } = component;
  return components
    ? { ...component, components: components.map((each) => withKeys(each, names)) }
    : component;
}
