import { attributeOf, canonicalElement, withDescendants } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';

/** An element of a file that is taken from one side as a whole, without the units that lie in it. */
export interface XmlUnit {
  key: string;
  element: XmlElement;
  /** Of the text it was read from. */
  source: string;
  /** Key of the unit it lies in; null for the root. */
  parent: string | null;
  /** What belongs to it, before and behind the units in it. */
  before: XmlElement[];
  after: XmlElement[];
  /** Keys of the units in it, in order. */
  units: string[];
}

export type XmlUnits = ReadonlyMap<string, XmlUnit>;

interface Kinds {
  /** The key of an element that is a unit; null for one that belongs to what it stands in. */
  keyOf: (element: XmlElement) => string | null;
  /** What follows from elsewhere and is written anew. */
  isDerived: (element: XmlElement) => boolean;
}

/** The units of a file, its root the first; null where two have the same key or an id of one stands elsewhere again. */
export function readXmlUnits(
  root: XmlElement,
  source: string,
  rootKey: string,
  kinds: Kinds,
): XmlUnits | null {
  const units = new Map<string, XmlUnit>();
  let twice = false;
  const visit = (element: XmlElement, key: string, parent: string | null) => {
    if (units.has(key)) twice = true;
    const unit: XmlUnit = { key, element, source, parent, before: [], after: [], units: [] };
    units.set(key, unit);
    for (const child of element.children) {
      if (kinds.isDerived(child)) continue;
      const childKey = kinds.keyOf(child);
      if (childKey === null) (unit.units.length === 0 ? unit.before : unit.after).push(child);
      else {
        unit.units.push(childKey);
        visit(child, childKey, key);
      }
    }
  };
  visit(root, rootKey, null);
  return twice ? null : units;
}

/** What a unit says itself, the same however it is written. */
export function saidBy({ element, before, after }: XmlUnit): string {
  return said({ ...element, children: [...before, ...after] });
}

/** What an element says with all that is in it. */
export function said(element: XmlElement): string {
  return canonicalElement(element)
    .map(({ text }) => text)
    .join('\n');
}

/** The ids of a unit and of what belongs to it. */
export function idsIn({ element, before, after }: XmlUnit): string[] {
  const own = attributeOf(element, 'id');
  const inner = [...before, ...after].flatMap((part) =>
    [...withDescendants(part)].map((each) => attributeOf(each, 'id')),
  );
  return [own, ...inner].filter((id) => id !== null);
}
