import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits } from '../quick-fix/edit-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlAttribute, XmlElement } from '../xml/xml-element.ts';
import { namespaces, withDescendants } from '../xml/xml-element.ts';
import type { Import } from './import-item.ts';
import { itemAt } from './import-item.ts';
import { referencesTo } from './references.ts';

/** What the editor takes for an id; an element with another one is lost with all that is in it. */
const legal = /^[a-z_][\w.-]*$/i;

/** Gives elements whose id is no id, or is taken by one before, an id of their own, and follows who refers to them. */
export function legalizeIds(drawing: Import): Import {
  const root = readXml(drawing.text);
  const edits: Edit[] = [];
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const freeId = numberedIds();
  const items = [...drawing.items];
  const all = [...withDescendants(root)].flatMap((element) => {
    const id = ownId(element);
    return id ? [{ element, id }] : [];
  });
  const wanted = new Set(all.map(({ id }) => id.value));
  for (const { element, id } of all) {
    const twin = taken.has(id.value);
    if (legal.test(id.value) && !twin) {
      taken.add(id.value);
      continue;
    }
    const given = freeId(id.value, (name) => taken.has(name) || wanted.has(name));
    taken.add(given).add(id.value);
    if (!twin) renamed.set(id.value, given);
    edits.push(setTo(id, given));
    const said = { what: `id="${id.value}"`, reason: twin ? twice : illegal, values: { id: given } };
    items.push(itemAt(drawing.file, 'translated', element, said));
  }
  if (edits.length === 0) return drawing;
  edits.push(...referencesTo(root, renamed));
  return { ...drawing, items, text: applyEdits(drawing.text, edits) };
}

function ownId(element: XmlElement): XmlAttribute | undefined {
  const known = [namespaces.bpmn, namespaces.bpmnDiagram, diagramInterchange] as string[];
  if (!known.includes(element.namespace)) return undefined;
  return element.attributes.find(({ name, namespace }) => name === 'id' && namespace === '');
}

const diagramInterchange = 'http://www.omg.org/spec/DD/20100524/DI';

/** Gives ids that are not taken; counts on from where it was for one stem, since a file may say one id thousands of times. */
function numberedIds() {
  const tried = new Map<string, number>();
  return (id: string, isTaken: (name: string) => boolean): string => {
    const plain = id.replace(/[^\w.-]+/g, '_');
    const stem = legal.test(plain) ? plain : `_${plain}`;
    if (!isTaken(stem)) return stem;
    let n = tried.get(stem) ?? 2;
    while (isTaken(`${stem}_${n}`)) n++;
    tried.set(stem, n + 1);
    return `${stem}_${n}`;
  };
}

function setTo(attribute: XmlAttribute, value: string): Edit {
  const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
  return { start: attribute.start, end: attribute.end, text: `${name}="${value}"` };
}

const illegal = localized(
  'id 含有不允许的字符，已改为 {id}',
  'id 含有不允許的字元，已改為 {id}',
  'The id has characters that are not allowed; it is now {id}',
);
const twice = localized(
  '同一个 id 出现了两次，这一个已改为 {id}',
  '同一個 id 出現了兩次，這一個已改為 {id}',
  'The id is used twice; this one is now {id}',
);
