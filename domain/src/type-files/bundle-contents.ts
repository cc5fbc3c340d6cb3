import { formFileName } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import type { FileKind } from './manifest.ts';

/** One file of a ticket type, as it leaves the platform. */
export interface TypeFile {
  name: string;
  kind: FileKind;
  text: string;
}

/**
 * The files of a bundle under the names the gate speaks of. Drawing and decisions are the text that is stored; forms
 * and declaration are stored as JSON and written with two blanks.
 */
export function bundleContents({ key, bpmn, forms, decisions, declaration }: TypeBundle): TypeFile[] {
  return [
    { name: `${key}.bpmn`, kind: 'drawing', text: bpmn },
    ...forms.map((form): TypeFile => ({
      name: formFileName(form),
      kind: 'form',
      text: json(form),
    })),
    ...decisions.map((text, at): TypeFile => ({ name: `${key}-${at + 1}.dmn`, kind: 'decisions', text })),
    { name: `${key}.json`, kind: 'declaration', text: json(declaration) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
