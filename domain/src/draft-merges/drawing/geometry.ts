import { attributeOf } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';

export interface Point {
  x: number;
  y: number;
}

/** What a shape takes of the canvas. */
export interface Bounds extends Point {
  width: number;
  height: number;
}

/** What a shape or a label takes; null where that is not said. */
export function boundsOf(shape: XmlElement | undefined): Bounds | null {
  const bounds = shape?.children.find(({ name }) => name === 'Bounds');
  return bounds
    ? { ...pointOf(bounds), width: numberOf(bounds, 'width'), height: numberOf(bounds, 'height') }
    : null;
}

/** The points of a line from its source to its target. */
export function waypointsOf(edge: XmlElement): Point[] {
  return edge.children.filter(({ name }) => name === 'waypoint').map(pointOf);
}

/** Whether two lie in the same place and are of one size; two that are nowhere do. */
export function sameBounds(one: Bounds | null, other: Bounds | null): boolean {
  if (!one || !other) return one === other;
  return (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}

/** How far the middle of a shape lies from where it lay. */
export function shiftOf(before: Bounds | null, after: Bounds | null): Point {
  if (!before || !after) return { x: 0, y: 0 };
  const middle = ({ x, y, width, height }: Bounds) => ({ x: x + width / 2, y: y + height / 2 });
  const [was, is] = [middle(before), middle(after)];
  return { x: is.x - was.x, y: is.y - was.y };
}

/** A line whose ends follow their shapes; what ran straight across or down goes on to do so. */
export function followEnds(line: readonly Point[], source: Point, target: Point): Point[] {
  const [first, last] = [line.at(0), line.at(-1)];
  if (line.length < 2 || !first || !last) return [...line];
  const [from, to] = [plus(first, source), plus(last, target)];
  if (line.length > 2) {
    const inner = line.slice(1, -1);
    const corners = inner.map((corner, at) => {
      const bySource = at === 0 ? along(corner, first, source) : still;
      const byTarget = at === inner.length - 1 ? along(corner, last, target) : still;
      return plus(plus(corner, bySource), byTarget);
    });
    return [from, ...corners, to];
  }
  const [across, down] = [first.y === last.y, first.x === last.x];
  if (across && from.y !== to.y) return withBend(from, to, { x: (from.x + to.x) / 2 });
  if (down && from.x !== to.x) return withBend(from, to, { y: (from.y + to.y) / 2 });
  return [from, to];
}

/** Two corners on a line half-way. */
function withBend(from: Point, to: Point, half: Partial<Point>): Point[] {
  return [from, { ...from, ...half }, { ...to, ...half }, to];
}

const still: Point = { x: 0, y: 0 };

/** How far the corner next to an end goes with it, so that the line between them stays straight. */
function along(corner: Point, end: Point, shift: Point): Point {
  return { x: corner.x === end.x ? shift.x : 0, y: corner.y === end.y ? shift.y : 0 };
}

function plus(point: Point, shift: Point): Point {
  return { x: point.x + shift.x, y: point.y + shift.y };
}

function pointOf(element: XmlElement): Point {
  return { x: numberOf(element, 'x'), y: numberOf(element, 'y') };
}

function numberOf(element: XmlElement, name: string): number {
  return Number(attributeOf(element, name) ?? 0);
}
