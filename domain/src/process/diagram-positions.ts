import type { XmlElement } from './xml/xml-element.ts';
import { attributeOf, namespaces, withDescendants } from './xml/xml-element.ts';

/** Where each flow arrives in the diagram, for sorting: top to bottom, then left to right. */
export function diagramPositions(definitions: XmlElement): Map<string, { x: number; y: number }> {
  const targets = new Map<string, { x: number; y: number }>();
  for (const element of withDescendants(definitions)) {
    if (element.name !== 'BPMNEdge' || element.namespace !== namespaces.bpmnDiagram) continue;
    const last = element.children.findLast((child) => child.name === 'waypoint');
    const id = attributeOf(element, 'bpmnElement');
    if (!last || !id) continue;
    targets.set(id, { x: Number(attributeOf(last, 'x') ?? 0), y: Number(attributeOf(last, 'y') ?? 0) });
  }
  return targets;
}
