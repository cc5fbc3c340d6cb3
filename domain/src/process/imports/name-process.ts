import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits } from '../quick-fix/edit-xml.ts';
import { readDrawing } from '../read-drawing.ts';
import { readXml } from '../xml/read-xml.ts';
import { attributeOf, withDescendants } from '../xml/xml-element.ts';
import type { Import } from './import-item.ts';
import { itemAt } from './import-item.ts';
import { referencesTo } from './references.ts';

/** The id of the process that would be run; null where there is none. Throws XmlFault. */
export function processIdOf(text: string): { id: string; name: string | null } | null {
  const process = readDrawing('', readXml(text))?.process;
  const id = process && attributeOf(process, 'id');
  return process && id ? { id, name: attributeOf(process, 'name') } : null;
}

/** Gives the process the key of its ticket type, and whatever has that id already another one. Throws XmlFault. */
export function nameProcess(drawing: Import, key: string): Import {
  const root = readXml(drawing.text);
  const process = readDrawing(drawing.file, root)?.process;
  const before = process && attributeOf(process, 'id');
  if (!process || before === key) return drawing;
  const renamed = new Map<string, string>();
  const edits: Edit[] = [];
  for (const element of withDescendants(root)) {
    const id = element.attributes.find(({ name, namespace }) => name === 'id' && namespace === '');
    if (!id) continue;
    const to = element === process ? key : id.value === key ? `${key}_2` : null;
    if (to === null) continue;
    renamed.set(id.value, to);
    edits.push({ start: id.start, end: id.end, text: `id="${to}"` });
  }
  if (before === null) edits.push({ start: process.nameEnd, end: process.nameEnd, text: ` id="${key}"` });
  const said = { what: `id="${before ?? ''}"`, reason: named, values: { key } };
  const text = applyEdits(drawing.text, [...edits, ...referencesTo(root, renamed)]);
  return { ...drawing, text, items: [...drawing.items, itemAt(drawing.file, 'translated', process, said)] };
}

const named = localized(
  '流程的 id 改为工单类型的标识 {key}',
  '流程的 id 改為工單類型的識別碼 {key}',
  'The id of the process is now the key of the ticket type, {key}',
);
