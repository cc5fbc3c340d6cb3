import { leadOfOrder, mergeOrder } from '../merge-order.ts';
import { eachVersion } from '../pieces.ts';
import type { SideOf, Versions } from '../pieces.ts';
import { openTag, tagName, writePart } from '../xml/write-unit.ts';
import type { Bound } from '../xml/write-unit.ts';
import type { XmlUnits } from '../xml/xml-unit.ts';
import type { Picture } from './picture.ts';
import { anchorOf, isLabel, writeLabel } from './labels.ts';
import { mainPlane, placeKey } from './read-diagrams.ts';
import type { Place, Plane } from './read-diagrams.ts';
import type { Drawing } from './read-drawing.ts';
import { writeLine } from './write-line.ts';

interface Inside {
  bound: Bound;
  indent: string;
}

/** The pictures of a drawing: what is taken lies where its side has it, and lines follow their ends. */
export function writeDiagrams(
  versions: Versions<Drawing>,
  sideOf: SideOf,
  units: XmlUnits,
  inside: Inside,
): string[] {
  const { mine, theirs } = versions;
  const ids = new Set([...theirs.diagrams.places.keys(), ...mine.diagrams.places.keys()]);
  const places = new Map(
    [...ids].flatMap((id) => {
      const place = versions[sideOf(placeKey(id))].diagrams.places.get(id);
      return place ? [[id, place] as const] : [];
    }),
  );
  const keys = new Set([mainPlane, ...theirs.diagrams.planes.keys(), ...mine.diagrams.planes.keys()]);
  return [...keys].flatMap((key) => {
    const plane = versions[sideOf(key)].diagrams.planes.get(key);
    if (!plane) return [];
    const lists = eachVersion(versions, ({ diagrams }) => diagrams.planes.get(key)?.drawn ?? []);
    const here = new Set([...places.keys()].filter((id) => places.get(id)?.plane === key));
    const drawn = mergeOrder(lists, here, leadOfOrder(lists));
    const write = (id: string, bound: Bound) => writePlace({ versions, sideOf, units, places }, id, bound);
    return [writePlane(plane, inside, (bound) => drawn.map((id) => write(id, bound)))];
  });
}

function writePlace(picture: Picture, id: string, bound: Bound): string {
  const place = picture.places.get(id);
  if (!place) return '';
  return writeLine(picture, id, place, bound) ?? writeShape(picture, id, place, bound);
}

function writeShape(picture: Picture, id: string, place: Place, bound: Bound): string {
  const { element, source } = place;
  const opened = openTag(element, source, bound);
  const inner = [
    ...element.children
      .filter((child) => !isLabel(child))
      .map((child) => writePart(child, source, opened.bound)),
    ...writeLabel(picture, id, place, anchorOf(element), opened.bound),
  ];
  return `${opened.tag}>${inner.join('')}</${tagName(element)}>`;
}

function writePlane(
  { diagram, element, source }: Plane,
  inside: Inside,
  drawn: (bound: Bound) => string[],
): string {
  const outer = openTag(diagram, source, inside.bound);
  const inner = openTag(element, source, outer.bound);
  const [first, second] = [1, 2].map((depth) => `\n${inside.indent}${'  '.repeat(depth)}`);
  const lines = drawn(inner.bound).map((line) => `${second}${line}`);
  const beside = diagram.children
    .filter((child) => child !== element)
    .map((child) => `${first}${writePart(child, source, outer.bound)}`);
  return [
    `${outer.tag}>${first}${inner.tag}>`,
    ...lines,
    `${first}</${tagName(element)}>`,
    ...beside,
    `\n${inside.indent}</${tagName(diagram)}>`,
  ].join('');
}
