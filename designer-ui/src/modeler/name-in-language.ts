import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '@baton/contract/language';
import { nameProperty } from '@baton/contract/process/name-property';

/** What is read of a parsed element; foreign extensions come as generic elements. */
export interface ParsedElement {
  name?: string;
  extensionElements?: { values?: Foreign[] };
  flowElements?: ParsedElement[];
}

interface Foreign {
  $type?: string;
  name?: string;
  value?: string;
  $children?: Foreign[];
}

interface Parsed {
  definitions?: { rootElements?: ParsedElement[] };
}

/** Shows every name in the reader's language where the drawing carries it; the drawing itself stays as it is. */
export function nameInLanguage(viewer: NavigatedViewer, language: () => Language): void {
  viewer.on('import.parse.complete', ({ definitions }: Parsed) => {
    for (const root of definitions?.rootElements ?? []) renameWithin(root, nameProperty[language()]);
  });
}

/** Renames an element and all it contains by one of its properties. */
export function renameWithin(element: ParsedElement, property: string): void {
  const own = element.extensionElements?.values?.flatMap(({ $children }) => $children ?? []) ?? [];
  const name = own.find((each) => each.name === property)?.value;
  if (name) element.name = name;
  for (const inner of element.flowElements ?? []) renameWithin(inner, property);
}
