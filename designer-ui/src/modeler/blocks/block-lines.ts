import type { Point } from '../editor-services.ts';
import type { Block, BlockFlow, BlockPart } from './block.ts';

interface Size {
  width: number;
  height: number;
}

/** How large an element is drawn. */
export function sizeOf({ type, width, height }: BlockPart): Size {
  if (width !== undefined && height !== undefined) return { width, height };
  if (type.endsWith('Event')) return { width: 36, height: 36 };
  return type.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 100, height: 80 };
}

/** What a block takes up, events standing on something left out. */
export function boundsOf(parts: readonly BlockPart[]): Size & Point {
  const boxes = parts.map((part) => ({ ...part, ...sizeOf(part) }));
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The line of a flow: as given, straight along a row, else round one corner. */
export function lineOf({ parts }: Block, { from, to, points }: BlockFlow): Point[] {
  if (points) return points.map(([x, y]) => ({ x, y }));
  const [source, target] = [parts.find(({ id }) => id === from), parts.find(({ id }) => id === to)];
  if (!source || !target) return [];
  const [a, b] = [sizeOf(source), sizeOf(target)];
  const level = Math.abs(source.y - target.y) <= b.height / 2 && target.x !== source.x;
  if (level) return [side(source, a.width, 1), { ...side(target, b.width, -1), y: source.y }];
  const down = target.y > source.y ? 1 : -1;
  const out = { x: source.x, y: source.y + (down * a.height) / 2 };
  if (source.x === target.x) return [out, { x: target.x, y: target.y - (down * b.height) / 2 }];
  return [out, { x: source.x, y: target.y }, side(target, b.width, target.x > source.x ? -1 : 1)];
}

function side({ x, y }: Point, width: number, way: 1 | -1): Point {
  return { x: x + (way * width) / 2, y };
}
