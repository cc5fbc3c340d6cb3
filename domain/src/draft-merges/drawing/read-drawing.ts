import { ownedBy } from '../../differences/index.ts';
import { attributeOf, namespaces, tryReadXml } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import { idsIn, readXmlUnits } from '../xml/xml-unit.ts';
import type { XmlUnits } from '../xml/xml-unit.ts';
import { readDiagrams } from './read-diagrams.ts';
import type { Diagrams } from './read-diagrams.ts';

/** A drawing as it is merged: its elements, and how each is drawn. */
export interface Drawing {
  text: string;
  units: XmlUnits;
  /** The unit that an id belongs to. */
  owners: ReadonlyMap<string, string>;
  /** Ids of the lanes an element stands in. */
  lanes: ReadonlyMap<string, readonly string[]>;
  diagrams: Diagrams;
}

/** The piece that everything lies in. */
export const rootKey = 'process:';
/** The piece of an element, by its id. */
export const unitKey = (id: string) => `process:${id}`;

/** Reads a drawing; null where it cannot be taken apart: unreadable, or an id stands for two things. */
export function readDrawing(text: string): Drawing | null {
  const root = tryReadXml(text);
  if (root?.namespace !== namespaces.bpmn || root.name !== 'definitions') return null;
  const units = readXmlUnits(root, text, rootKey, { keyOf, isDerived });
  const diagrams = readDiagrams(root, text);
  if (!units || !diagrams) return null;
  const owners = new Map<string, string>();
  for (const unit of units.values())
    for (const id of idsIn(unit)) {
      if (owners.has(id)) return null;
      owners.set(id, unit.key);
    }
  return { text, units, owners, lanes: lanesIn(units), diagrams };
}

function keyOf(element: XmlElement): string | null {
  if (element.namespace !== namespaces.bpmn || ownedBy(element)) return null;
  const id = attributeOf(element, 'id');
  return id === null ? null : unitKey(id);
}

/** What a node's flows and a lane's nodes say as well, and the picture. */
function isDerived({ namespace, name, parent }: XmlElement): boolean {
  if (namespace === namespaces.bpmnDiagram) return name === 'BPMNDiagram';
  if (namespace !== namespaces.bpmn || !parent) return false;
  if (name === 'flowNodeRef') return parent.name === 'lane';
  return name === 'incoming' || name === 'outgoing';
}

function lanesIn(units: XmlUnits): Map<string, string[]> {
  const lanes = new Map<string, string[]>();
  for (const { element } of units.values()) {
    if (element.name !== 'lane') continue;
    for (const child of element.children.filter(({ name }) => name === 'flowNodeRef')) {
      const node = child.text.trim();
      lanes.set(node, [...(lanes.get(node) ?? []), attributeOf(element, 'id') ?? '']);
    }
  }
  return lanes;
}
