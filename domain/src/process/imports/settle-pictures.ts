import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits, setAttribute } from '../quick-fix/edit-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, bpmnChildren, namespaces, withDescendants } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import type { Import } from './import-item.ts';
import { itemAt } from './import-item.ts';

/**
 * Says in a diagram what the editor would say or guess when it opens it: the cross in a gateway, that a sub-process
 * whose steps are drawn in it is expanded, where a folded one has its own diagram, what a plane shows.
 */
export function settlePictures(drawing: Import): Import {
  const root = readXml(drawing.text);
  const elements = new Map<string, XmlElement>();
  for (const element of withDescendants(root)) {
    const id = element.namespace === namespaces.bpmn ? attributeOf(element, 'id') : null;
    if (id !== null) elements.set(id, element);
  }
  const items = [...drawing.items];
  const edits: Edit[] = [];
  const say = (
    picture: XmlElement,
    at: XmlElement | undefined,
    [what, reason]: readonly [string, ReturnType<typeof localized>],
  ) => items.push(itemAt(drawing.file, 'translated', at ?? picture, { what, reason, line: picture.line }));

  for (const plane of planesOf(root)) {
    const shown = attributeOf(plane, 'bpmnElement') ?? '';
    const shapes = plane.children.filter(({ name }) => name === 'BPMNShape');
    const drawn = new Set(shapes.map((shape) => attributeOf(shape, 'bpmnElement')));
    const instead = shownInstead(root, elements.get(shown), drawn);
    const id = instead && attributeOf(instead, 'id');
    if (shown !== '' && id) {
      edits.push(...setAttribute(plane, 'bpmnElement', id));
      say(plane, instead, [`<BPMNPlane bpmnElement="${shown}">`, replaced]);
    }
    for (const shape of shapes) {
      const element = elements.get(attributeOf(shape, 'bpmnElement') ?? '');
      if (element?.name === 'exclusiveGateway' && attributeOf(shape, 'isMarkerVisible') === null) {
        edits.push(...setAttribute(shape, 'isMarkerVisible', 'true'));
        say(shape, element, ['isMarkerVisible="true"', marker]);
      }
      if (!element || !isSubProcess(element) || attributeOf(shape, 'isExpanded') !== null) continue;
      if (!element.children.some((child) => drawn.has(attributeOf(child, 'id')))) continue;
      edits.push(...setAttribute(shape, 'isExpanded', 'true'));
      say(shape, element, ['isExpanded="true"', expanded]);
    }
  }
  const opened = applyEdits(drawing.text, edits);
  return { ...drawing, items, text: withOwnDiagrams(opened) };
}

/** A folded sub-process has a diagram of its own, however empty: the editor gives it one when it opens the drawing. */
function withOwnDiagrams(text: string): string {
  const root = readXml(text);
  const planes = planesOf(root);
  const main = planes[0];
  if (!main) return text;
  const owners = new Set(planes.map((plane) => attributeOf(plane, 'bpmnElement')));
  const subProcesses = new Set(
    [...withDescendants(root)].filter(isSubProcess).map((element) => attributeOf(element, 'id')),
  );
  const folded = planes.flatMap((plane) =>
    plane.children.flatMap((shape) => {
      const of = attributeOf(shape, 'bpmnElement');
      const isFolded = shape.name === 'BPMNShape' && attributeOf(shape, 'isExpanded') !== 'true';
      return of !== null && isFolded && subProcesses.has(of) && !owners.has(of) ? [of] : [];
    }),
  );
  const prefix = main.prefix ? `${main.prefix}:` : '';
  const binding = `xmlns${main.prefix ? `:${main.prefix}` : ''}="${namespaces.bpmnDiagram}"`;
  const added = [...new Set(folded)].map((of) => {
    const id = escapeAttribute(of);
    return `<${prefix}BPMNDiagram ${binding} id="${id}_diagram"><${prefix}BPMNPlane id="${id}_plane" bpmnElement="${id}" /></${prefix}BPMNDiagram>`;
  });
  const at = root.children.at(-1)?.end ?? root.closeStart;
  return applyEdits(text, [{ start: at, end: at, text: added.join('') }]);
}

function planesOf(root: XmlElement): XmlElement[] {
  return root.children
    .filter(({ name, namespace }) => name === 'BPMNDiagram' && namespace === namespaces.bpmnDiagram)
    .flatMap(({ children }) => children.filter(({ name }) => name === 'BPMNPlane'));
}

function isSubProcess({ name, namespace }: XmlElement): boolean {
  return namespace === namespaces.bpmn && ['subProcess', 'transaction', 'adHocSubProcess'].includes(name);
}

/** What a plane has to show, if not what it says: pools need their collaboration, and some tools name the file. */
function shownInstead(
  root: XmlElement,
  shown: XmlElement | undefined,
  drawn: ReadonlySet<string | null>,
): XmlElement | undefined {
  const collaborations = bpmnChildren(root, 'collaboration');
  const ofPools = collaborations.find((one) =>
    bpmnChildren(one, 'participant').some((pool) => drawn.has(attributeOf(pool, 'id'))),
  );
  if (ofPools) return ofPools === shown ? undefined : ofPools;
  return canBeShown(shown) ? undefined : (collaborations[0] ?? bpmnChildren(root, 'process')[0]);
}

function canBeShown(element: XmlElement | undefined): boolean {
  return element !== undefined && (isSubProcess(element) || /^(?:process|collaboration)$/.test(element.name));
}

const marker = localized(
  '网关的叉号按编辑器的习惯显示',
  '閘道的叉號依編輯器的習慣顯示',
  'The cross in the gateway is shown, as the editor does',
);
const expanded = localized(
  '子流程里画有步骤，标为展开',
  '子流程裡畫有步驟，標為展開',
  'Steps are drawn in the sub-process, so it is marked as expanded',
);
const replaced = localized(
  '图形指向不能显示的内容，已改为指向流程',
  '圖形指向不能顯示的內容，已改為指向流程',
  'The diagram shows something that cannot be shown; it now shows the process',
);
