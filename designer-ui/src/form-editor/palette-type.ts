import type { LibraryField } from '@baton/contract/forms/field-library';

/** What the palette calls a field of the library; the editor takes it for a type of its own. */
export function paletteType({ name }: Pick<LibraryField, 'name'>): string {
  return `library:${name}`;
}

/** The same for a field of the company. */
export function savedType(id: string): string {
  return `saved:${id}`;
}
