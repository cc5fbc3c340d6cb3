import { attributeOf } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import { openTag, tagName } from '../xml/write-unit.ts';
import type { Bound } from '../xml/write-unit.ts';
import { boundsOf, waypointsOf } from './geometry.ts';
import type { Point } from './geometry.ts';
import type { Picture } from './picture.ts';
import { placeKey } from './read-diagrams.ts';
import type { Place } from './read-diagrams.ts';
import { unitKey } from './read-drawing.ts';
import type { Drawing } from './read-drawing.ts';

/** Whether part of a picture is the text beside it. */
export const isLabel = ({ name }: XmlElement) => name === 'BPMNLabel';

/**
 * What the label of something says by where it lies; where a new name made it another, what it said before: a name
 * changes nothing of where things lie.
 */
export function saidOfLabel(drawing: Drawing, base: Drawing, id: string): string {
  const [place, earlier] = [drawing, base].map(({ diagrams }) => diagrams.places.get(id));
  const [name, before] = [drawing, base].map(({ units }) => {
    const unit = units.get(unitKey(id));
    return unit ? attributeOf(unit.element, 'name') : null;
  });
  return labelBeside(earlier === undefined || name === before ? place : earlier);
}

/** The label of something from the side that made it another, wherever what it belongs to has come to lie. */
export function writeLabel(
  picture: Picture,
  id: string,
  taken: Place,
  at: Point | null,
  bound: Bound,
): string[] {
  const { versions, sideOf } = picture;
  const before = labelBeside(versions.base.diagrams.places.get(id));
  const sides = [sideOf(placeKey(id)), sideOf(unitKey(id))];
  const places = sides.map((side) => versions[side].diagrams.places.get(id));
  const from = places.find((place) => place && labelBeside(place) !== before) ?? taken;
  const label = from.element.children.find(isLabel);
  if (!label) return [];
  const opened = openTag(label, from.source, bound);
  const bounds = label.children.find(({ name }) => name === 'Bounds');
  if (!bounds) return [`${opened.tag}/>`];
  const anchor = anchorOf(from.element);
  const shift = at && anchor ? { x: at.x - anchor.x, y: at.y - anchor.y } : { x: 0, y: 0 };
  const moved = bounds.attributes.map(({ name, value, start, end }) =>
    name === 'x' || name === 'y'
      ? `${name}="${String(Number(value) + shift[name])}"`
      : from.source.slice(start, end),
  );
  const { tag } = openTag({ ...bounds, attributes: [] }, from.source, opened.bound);
  return [`${opened.tag}>${tag} ${moved.join(' ')}/></${tagName(label)}>`];
}

/** Where something begins: the corner of a shape, the first point of a line. */
export function anchorOf(element: XmlElement): Point | null {
  return boundsOf(element) ?? waypointsOf(element)[0] ?? null;
}

function labelBeside(place: Place | undefined): string {
  const label = boundsOf(place?.element.children.find(isLabel));
  const anchor = place ? anchorOf(place.element) : null;
  if (!label || !anchor) return '';
  return [label.x - anchor.x, label.y - anchor.y, label.width, label.height].join(' ');
}
