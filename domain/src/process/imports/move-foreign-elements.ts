import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits, insertChild } from '../quick-fix/edit-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { bpmnChild, namespaces } from '../xml/xml-element.ts';
import { bindingsInForce } from './bindings-in-force.ts';
import type { Import } from './import-item.ts';
import { itemAt, written } from './import-item.ts';

/** Elements of other tools that stand among BPMN elements go into the extensions of theirs, where an editor keeps them. */
export function moveForeignElements(drawing: Import): Import {
  const root = readXml(drawing.text);
  const edits: Edit[] = [];
  const items = [...drawing.items];
  for (const parent of misplacedIn(root)) {
    const foreign = parent.children.filter(isForeign);
    const moved = foreign.map((element) => {
      items.push(itemAt(drawing.file, 'translated', element, { what: `<${written(element)}>`, reason }));
      edits.push({ start: element.start, end: element.end, text: '' });
      return standingAlone(drawing.text, element);
    });
    edits.push(intoExtensions(drawing.text, parent, moved.join('\n')));
  }
  if (edits.length === 0) return drawing;
  return { ...drawing, items, text: applyEdits(drawing.text, edits) };
}

function* misplacedIn(element: XmlElement): Generator<XmlElement> {
  if (element.namespace !== namespaces.bpmn || element.name === 'extensionElements') return;
  if (element.children.some(isForeign)) yield element;
  for (const child of element.children) yield* misplacedIn(child);
}

function isForeign({ namespace }: XmlElement): boolean {
  return namespace !== namespaces.bpmn && namespace !== namespaces.bpmnDiagram;
}

/** Its text with the bindings it needs; one without namespace cannot stand in extensions under a default namespace. */
function standingAlone(text: string, element: XmlElement): string {
  const own = text.slice(element.start, element.end);
  const at = element.nameEnd - element.start;
  return `${own.slice(0, at)}${bindingsInForce(element)}${own.slice(at)}`;
}

function intoExtensions(text: string, parent: XmlElement, moved: string): Edit {
  const extensions = bpmnChild(parent, 'extensionElements');
  if (extensions) return insertChild(text, extensions, moved, 'last');
  const tag = `${parent.prefix ? `${parent.prefix}:` : ''}extensionElements`;
  return { start: firstPlace(parent), end: firstPlace(parent), text: `<${tag}>${moved}</${tag}>` };
}

function firstPlace(parent: XmlElement): number {
  return parent.children.findLast((child) => child.name === 'documentation')?.end ?? parent.openEnd;
}

const reason = localized(
  '不属于 BPMN，已移入该元素的扩展，保留但不起作用',
  '不屬於 BPMN，已移入該元素的擴充，保留但不起作用',
  'Not BPMN; moved into the extensions of its element, where it is kept and does nothing',
);
