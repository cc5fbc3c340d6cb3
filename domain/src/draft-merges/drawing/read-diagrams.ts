import { attributeOf, namespaces } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';

/** How an element is drawn. */
export interface Place {
  element: XmlElement;
  source: string;
  /** Of the plane it lies on. */
  plane: string;
}

export interface Plane {
  key: string;
  diagram: XmlElement;
  element: XmlElement;
  source: string;
  /** Ids of what is drawn on it, in order. */
  drawn: string[];
}

export interface Diagrams {
  planes: ReadonlyMap<string, Plane>;
  /** By the id of the element drawn. */
  places: ReadonlyMap<string, Place>;
}

/** The first picture shows all, whatever it is of; the others show the inside of one element each. */
export const mainPlane = 'plane:';

/** The piece of how an element is drawn, by the id of the element. */
export const placeKey = (id: string) => `place:${id}`;

/** How things are drawn; null where something is drawn twice or nobody knows what. */
export function readDiagrams(definitions: XmlElement, source: string): Diagrams | null {
  const planes = new Map<string, Plane>();
  const places = new Map<string, Place>();
  const isPicture = ({ namespace, name }: XmlElement, called: string) =>
    namespace === namespaces.bpmnDiagram && name === called;
  for (const diagram of definitions.children.filter((each) => isPicture(each, 'BPMNDiagram'))) {
    const found = diagram.children.filter((each) => isPicture(each, 'BPMNPlane'));
    const [element] = found;
    const of = element && attributeOf(element, 'bpmnElement');
    if (found.length !== 1 || !element || !of) return null;
    const key = planes.size === 0 ? mainPlane : `plane:${of}`;
    if (planes.has(key)) return null;
    const plane: Plane = { key, diagram, element, source, drawn: [] };
    planes.set(key, plane);
    for (const drawing of element.children) {
      const id = attributeOf(drawing, 'bpmnElement');
      if (id === null || places.has(id)) return null;
      places.set(id, { element: drawing, source, plane: key });
      plane.drawn.push(id);
    }
  }
  return { planes, places };
}
