// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- every program that imports this file needs the shim
/// <reference path="../bpmn-auto-layout.d.ts" />
import { layoutProcess } from 'bpmn-auto-layout';
import { localized } from '@baton/contract/process/localized';
import { applyEdits } from '../quick-fix/edit-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, bpmnChildren, namespaces, withDescendants } from '../xml/xml-element.ts';
import { bindingsInForce } from './bindings-in-force.ts';
import type { Import } from './import-item.ts';
import { itemAt, written } from './import-item.ts';
import { linkFlows } from './link-flows.ts';
import { placeNotes } from './place-notes.ts';

/** Gives a drawing without a diagram one; what finds no place on it is named. */
export async function layOut(drawing: Import): Promise<Import> {
  const root = readXml(drawing.text);
  const [process] = bpmnChildren(root, 'process');
  if (hasShape(root) || !process) return drawing;
  const said = (reason: ReturnType<typeof localized>) =>
    itemAt(drawing.file, 'translated', process, { what: '<BPMNDiagram>', reason });
  const nodes = [...withDescendants(process)].filter(({ name }) => nodeKinds.test(name));
  const diagrams = nodes.length > most ? null : await diagramsOf(drawing.text, root);
  if (!diagrams) return { ...drawing, items: [...drawing.items, said(failed)] };
  const emptied = root.children
    .filter(({ namespace }) => namespace === namespaces.bpmnDiagram)
    .map(({ start, end }) => ({ start, end, text: '' }));
  const added = { start: root.closeStart, end: root.closeStart, text: diagrams };
  const text = applyEdits(drawing.text, [...emptied, added]);
  const missing = unplaced(readXml(text)).map((element) =>
    itemAt(drawing.file, 'taken', element, { what: `<${written(element)}>`, reason: notShown }),
  );
  return { ...drawing, text, items: [...drawing.items, said(laidOut), ...missing] };
}

/** More than that takes the library seconds. */
const most = 500;
const nodeKinds = /(?:[tT]ask|Event|Gateway|Process|Activity)$|^transaction$/;

function hasShape(element: XmlElement): boolean {
  return [...withDescendants(element)].some(
    ({ name, namespace }) => name === 'BPMNShape' && namespace === namespaces.bpmnDiagram,
  );
}

async function diagramsOf(text: string, root: XmlElement): Promise<string | null> {
  try {
    const laid = await layoutProcess(linkFlows(text));
    const diagrams = readXml(laid).children.filter(({ name }) => name === 'BPMNDiagram');
    if (!diagrams.some(hasShape)) return null;
    const notes = placeNotes(root, diagrams);
    return diagrams
      .map((diagram, at) => {
        const [plane] = diagram.children.filter(({ name }) => name === 'BPMNPlane');
        const place = at === 0 && plane ? plane.closeStart : diagram.end;
        const start = `${laid.slice(diagram.start, diagram.nameEnd)}${bindingsInForce(diagram)}`;
        const more = at === 0 ? notes : '';
        return `${start}${laid.slice(diagram.nameEnd, place)}${more}${laid.slice(place, diagram.end)}\n`;
      })
      .join('');
  } catch {
    // Its grid has no place for some drawings; they come in as they are, and the report says so.
    return null;
  }
}

/** What a person would look for on the diagram and not find. */
function unplaced(root: XmlElement): XmlElement[] {
  const drawn = new Set(
    [...withDescendants(root)].flatMap((element) =>
      element.namespace === namespaces.bpmnDiagram ? [attributeOf(element, 'bpmnElement')] : [],
    ),
  );
  return [...withDescendants(root)].filter(
    (element) =>
      element.namespace === namespaces.bpmn &&
      shownKinds.test(element.name) &&
      attributeOf(element, 'id') !== null &&
      !drawn.has(attributeOf(element, 'id')),
  );
}

const shownKinds =
  /^(?:task|.+Task|.+Event|.+Gateway|subProcess|transaction|adHocSubProcess|callActivity|sequenceFlow|participant|lane|textAnnotation|association|group|messageFlow|dataObjectReference|dataStoreReference)$/;

const laidOut = localized(
  '文件没有图形，已自动排列',
  '檔案沒有圖形，已自動排列',
  'The file had no diagram; it has been laid out',
);
const failed = localized(
  '文件没有图形，也无法自动排列；请在编辑器中重新画出',
  '檔案沒有圖形，也無法自動排列；請在編輯器中重新畫出',
  'The file has no diagram and could not be laid out; draw it anew in the editor',
);
const notShown = localized(
  '保留在文件中，但自动排列没有为它找到位置，图上看不到',
  '保留在檔案中，但自動排列沒有為它找到位置，圖上看不到',
  'Kept in the file; the layout found no place for it, so it is not on the diagram',
);
