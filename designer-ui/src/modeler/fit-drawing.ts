import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { DiagramCanvas, ElementRegistry } from './diagram-services.ts';

/** Free space around a fitted drawing, in pixels of the screen. */
const margin = 16;

/** Shows the whole drawing, never larger than drawn, beside what is kept free. Answers the scale. */
export function fitDrawing(viewer: BaseViewer, { below = 0, left = 0 } = {}): number {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (outer.width <= 2 * margin || outer.height <= 2 * margin || inner.width === 0) return 1;
  const scale = fittingScale(inner, { width: outer.width - left, height: outer.height - below });
  const width = outer.width / scale;
  const height = outer.height / scale;
  const x = inner.x - left / scale - (width - left / scale - inner.width) / 2;
  const y = inner.y - (height - below / scale - inner.height) / 2;
  canvas.viewbox({ x, y, width, height });
  return scale;
}

interface Size {
  width: number;
  height: number;
}

/** The scale at which a drawing and a margin fit into a view, at most its own size. */
export function fittingScale(drawing: Size, view: Size): number {
  const across = (view.width - 2 * margin) / drawing.width;
  const down = (view.height - 2 * margin) / drawing.height;
  return Math.min(1, across, down);
}

/** Below this, names cannot be read: such a view begins at an element instead. */
const readable = { least: 0.7, shown: 0.8 };

/** Shows the whole drawing, or, where names could not be read then, the place of an element. */
export function showBeginning(viewer: BaseViewer, elementId: string | undefined, { left = 0 } = {}): void {
  const scale = fitDrawing(viewer, { left });
  if (scale >= readable.least || elementId === undefined) return;
  const element = viewer.get<ElementRegistry>('elementRegistry').get(elementId);
  if (!element) return;
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / readable.shown;
  const height = outer.height / readable.shown;
  const free = margin / readable.shown;
  const from = inner.x - free - left / readable.shown;
  canvas.viewbox({
    x: beginning(element.x + element.width / 2, width, from, inner.x + inner.width + free),
    y: beginning(element.y + element.height / 2, height, inner.y - free, inner.y + inner.height + free),
    width,
    height,
  });
}

/**
 * Takes up the new size of its box: what was in the middle stays there. Where an element that could be seen is out of
 * sight by that, or nothing of the drawing is in it any more, as when a screen is turned, it begins at the element.
 */
export function keepInSight(viewer: BaseViewer, elementId?: string): void {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const before = canvas.viewbox();
  const isSeen = () => elementId !== undefined && showsAny(viewer, [elementId]);
  const wasSeen = isSeen();
  canvas.resized();
  const { inner, outer, scale } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0) return;
  const [width, height] = [outer.width / scale, outer.height / scale];
  const x = before.x + (before.width - width) / 2;
  const y = before.y + (before.height - height) / 2;
  if (before.outer.width > 0) canvas.viewbox({ x, y, width, height });
  if (!overlap(canvas.viewbox(), inner) || (wasSeen && !isSeen())) showBeginning(viewer, elementId);
}

interface Box extends Size {
  x: number;
  y: number;
}

/** Whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0;
}

/** Whether the middle of one of these elements can be seen. */
export function showsAny(viewer: BaseViewer, elementIds: readonly string[]): boolean {
  const { x, y, width, height } = viewer.get<DiagramCanvas>('canvas').viewbox();
  return elementIds.some((id) => {
    const element = viewer.get<ElementRegistry>('elementRegistry').get(id);
    if (!element) return false;
    const [across, down] = [element.x + element.width / 2 - x, element.y + element.height / 2 - y];
    return across > 0 && across < width && down > 0 && down < height;
  });
}

/** Where a view of this length begins so that a point is in its middle, without showing what lies outside. */
export function beginning(middle: number, length: number, from: number, to: number): number {
  if (length >= to - from) return (from + to - length) / 2;
  return Math.min(Math.max(middle - length / 2, from), to - length);
}
