import { attributeOf } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import { openTag, tagName, writePart } from '../xml/write-unit.ts';
import type { Bound } from '../xml/write-unit.ts';
import { boundsOf, followEnds, shiftOf, waypointsOf } from './geometry.ts';
import { anchorOf, isLabel, writeLabel } from './labels.ts';
import { endsOf, lineEnds, sameEnds } from './lines.ts';
import type { LineEnds } from './lines.ts';
import type { Place } from './read-diagrams.ts';
import { placeKey } from './read-diagrams.ts';
import { unitKey } from './read-drawing.ts';
import type { Picture } from './picture.ts';

/**
 * The line of a flow as the side has it whose ends lie where they have come to lie; where neither has, that of one side
 * with its ends drawn after. Null for what is no flow.
 */
export function writeLine(picture: Picture, id: string, taken: Place, bound: Bound): string | null {
  const { versions, sideOf, units, places } = picture;
  const flow = units.get(unitKey(id));
  const ids = flow ? endsOf(flow.element) : null;
  if (!ids) return null;
  const at = (end: string) => boundsOf(places.get(end)?.element);
  const ends: LineEnds = { ids, bounds: [at(ids[0]), at(ids[1])] };
  const asked = [sideOf(unitKey(id)), sideOf(placeKey(id))] as const;
  const sides = new Set([asked[1], asked[0], 'theirs', 'mine'] as const);
  const drawn = [...sides].flatMap((side) => {
    const [place, was] = [versions[side].diagrams.places.get(id), lineEnds(versions[side], id)];
    return place && was && String(was.ids) === String(ids) ? [{ place, was }] : [];
  });
  const fitting = drawn.find(({ was }) => sameEnds(was, ends));
  const from = fitting ?? drawn[0];
  if (!from) return writePart(taken.element, taken.source, bound);
  const opened = openTag(taken.element, taken.source, bound);
  const { element, source } = from.place;
  const kept = element.children.filter(
    (child) => !isLabel(child) && (fitting !== undefined || child.name !== 'waypoint'),
  );
  const points = fitting ? [] : writeMoved(element, from.was, ends, source, opened.bound);
  const inner = [
    ...[...points, ...kept.map((child) => writePart(child, source, opened.bound))],
    ...writeLabel(picture, id, from.place, anchorOf(element), opened.bound),
  ];
  return `${opened.tag}>${inner.join('')}</${tagName(taken.element)}>`;
}

function writeMoved(edge: XmlElement, was: LineEnds, is: LineEnds, source: string, bound: Bound): string[] {
  const sample = edge.children.find(({ name }) => name === 'waypoint');
  if (!sample) return [];
  const [from, to] = [0, 1].map((end) => shiftOf(was.bounds[end] ?? null, is.bounds[end] ?? null));
  const { tag } = openTag({ ...sample, attributes: [] }, source, bound);
  const kept = sample.attributes.filter(({ prefix }) => prefix !== '' && attributeOf(sample, 'x') !== null);
  const types = kept.map(({ start, end }) => ` ${source.slice(start, end)}`).join('');
  return followEnds(waypointsOf(edge), from ?? { x: 0, y: 0 }, to ?? { x: 0, y: 0 }).map(
    ({ x, y }) => `${tag}${types} x="${x}" y="${y}"/>`,
  );
}
