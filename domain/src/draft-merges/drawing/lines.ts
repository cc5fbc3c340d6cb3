import { attributeOf } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import { said } from '../xml/xml-unit.ts';
import { boundsOf, sameBounds } from './geometry.ts';
import type { Bounds } from './geometry.ts';
import { isLabel } from './labels.ts';
import { unitKey } from './read-drawing.ts';
import type { Drawing } from './read-drawing.ts';

const flows: ReadonlySet<string> = new Set([
  'sequenceFlow',
  'messageFlow',
  'association',
  'conversationLink',
]);

/** The ids of what a flow joins; null for what is no flow. */
export function endsOf(element: XmlElement): [string, string] | null {
  if (!flows.has(element.name)) return null;
  const [source, target] = ['sourceRef', 'targetRef'].map((end) => attributeOf(element, end));
  return source && target ? [source, target] : null;
}

/** The ends of what a line draws, and where they are drawn. */
export interface LineEnds {
  ids: [string, string];
  bounds: [Bounds | null, Bounds | null];
}

/** What a flow joins and where that is drawn; null for what is no flow. */
export function lineEnds(drawing: Drawing, id: string): LineEnds | null {
  const unit = drawing.units.get(unitKey(id));
  const ids = unit ? endsOf(unit.element) : null;
  if (!ids) return null;
  const [source, target] = ids;
  const at = (end: string) => boundsOf(drawing.diagrams.places.get(end)?.element);
  return { ids, bounds: [at(source), at(target)] };
}

/** Whether two lines join the same, drawn in the same places. */
export function sameEnds(one: LineEnds | null, other: LineEnds | null): boolean {
  if (!one || !other) return one === other;
  return [0, 1].every(
    (end) =>
      one.ids[end] === other.ids[end] && sameBounds(one.bounds[end] ?? null, other.bounds[end] ?? null),
  );
}

/**
 * What the line of a flow says; null for what is no line. One that only follows its ends says what it said before:
 * where it runs is found anew when both sides moved something.
 */
export function saidOfLine(drawing: Drawing, base: Drawing, id: string): string | null {
  const [ends, before] = [lineEnds(drawing, id), lineEnds(base, id)];
  const [line, earlier] = [drawing, base].map(({ diagrams }) => diagrams.places.get(id)?.element);
  if (!ends || !line) return null;
  const led = earlier === undefined || sameEnds(ends, before) ? line : earlier;
  const attributes = line.attributes.filter(({ name }) => name !== 'id');
  return said({ ...line, attributes, children: led.children.filter((child) => !isLabel(child)) });
}
