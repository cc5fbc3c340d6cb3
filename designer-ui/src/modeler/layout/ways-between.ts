import type { Point } from '../editor-services.ts';
import type { Box } from './lines.ts';

/** Pixels between a line and what it runs around. */
const clearance = 25;

interface Sides {
  left: Point;
  right: Point;
  top: Point;
  bottom: Point;
}

/**
 * Lines of at most four points by which a flow may go from one element to another: straight, round one corner, or along
 * a level beside something that stands in the way.
 */
export function waysBetween(source: Box, target: Box, obstacles: readonly Box[]): Point[][] {
  const [from, to] = [sidesOf(source), sidesOf(target)];
  const all = [source, target, ...obstacles];
  const levels = (start: (box: Box) => number, end: (box: Box) => number) => [
    ...new Set(all.flatMap((box) => [start(box) - clearance, end(box) + clearance])),
  ];
  const straight = [
    [from.right, to.left],
    [from.left, to.right],
    [from.bottom, to.top],
    [from.top, to.bottom],
  ].filter(([a, b]) => a?.x === b?.x || a?.y === b?.y) as Point[][];
  const lying = [from.left, from.right].flatMap((out) =>
    [to.top, to.bottom].map((into) => [out, { x: into.x, y: out.y }, into]),
  );
  const standing = [from.top, from.bottom].flatMap((out) =>
    [to.left, to.right].map((into) => [out, { x: out.x, y: into.y }, into]),
  );
  const over = levels(
    ({ y }) => y,
    ({ y, height }) => y + height,
  ).flatMap((y) =>
    [from.top, from.bottom].flatMap((out) =>
      [to.top, to.bottom].map((into) => [out, { x: out.x, y }, { x: into.x, y }, into]),
    ),
  );
  const beside = levels(
    ({ x }) => x,
    ({ x, width }) => x + width,
  ).flatMap((x) =>
    [from.left, from.right].flatMap((out) =>
      [to.left, to.right].map((into) => [out, { x, y: out.y }, { x, y: into.y }, into]),
    ),
  );
  return [...straight, ...lying, ...standing, ...over, ...beside];
}

function sidesOf({ x, y, width, height }: Box): Sides {
  const [middle, centre] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  return {
    left: { x, y: centre },
    right: { x: x + width, y: centre },
    top: { x: middle, y },
    bottom: { x: middle, y: y + height },
  };
}
