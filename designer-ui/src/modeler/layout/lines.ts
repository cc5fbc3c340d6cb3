import type { Point } from '../editor-services.ts';

export interface Box extends Point {
  width: number;
  height: number;
}

type Segment = readonly [Point, Point];

export function segmentsOf(line: readonly Point[]): Segment[] {
  return line.slice(1).map((point, at) => [line[at] ?? point, point] as const);
}

/** Whether a segment runs through a box; touching its border is not through it. Slanted ones count by their box. */
export function runsThrough([from, to]: Segment, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return left < x + width && right > x && top < y + height && bottom > y;
}

export function lengthOf(line: readonly Point[]): number {
  return segmentsOf(line).reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);
}

const upright = ([a, b]: Segment) => Math.abs(a.x - b.x) < 1;
const between = (value: number, a: number, b: number) => value > Math.min(a, b) && value < Math.max(a, b);

/** How often two lines of horizontal and vertical segments cross. */
export function crossings(one: readonly Point[], other: readonly Point[]): number {
  const pairs = segmentsOf(one).flatMap((a) => segmentsOf(other).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => {
    if (upright(a) === upright(b)) return false;
    const [standing, lying] = upright(a) ? [a, b] : [b, a];
    return (
      between(standing[0].x, lying[0].x, lying[1].x) && between(lying[0].y, standing[0].y, standing[1].y)
    );
  }).length;
}

/** Pixels on which two lines lie on each other, or so near that they look like one. */
export function sharedLength(one: readonly Point[], other: readonly Point[]): number {
  const near = 6;
  const along = (a: Segment, b: Segment, axis: 'x' | 'y') =>
    Math.min(Math.max(a[0][axis], a[1][axis]), Math.max(b[0][axis], b[1][axis])) -
    Math.max(Math.min(a[0][axis], a[1][axis]), Math.min(b[0][axis], b[1][axis]));
  const pairs = segmentsOf(one).flatMap((a) => segmentsOf(other).map((b) => [a, b] as const));
  return pairs.reduce((sum, [a, b]) => {
    if (upright(a) !== upright(b)) return sum;
    const [apart, axis] = upright(a) ? (['x', 'y'] as const) : (['y', 'x'] as const);
    if (Math.abs(a[0][apart] - b[0][apart]) > near) return sum;
    return sum + Math.max(0, along(a, b, axis));
  }, 0);
}
