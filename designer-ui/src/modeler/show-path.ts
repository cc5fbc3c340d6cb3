import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, EditorCanvas } from './editor-services.ts';

const marker = 'on-path';
/** Further out nobody can read it. */
const smallestZoom = 0.4;
/** Around the path, in pixels of the drawing. */
const margin = 40;

/**
 * Marks a path on the drawing and brings it into view, in place of one that was marked before; an empty one takes it
 * away. Nothing of it is written into the drawing, unlike colours. `left` pixels are covered by something else.
 */
export function showPath(editor: BaseViewer, ids: readonly string[], { left = 0 } = {}): void {
  const canvas = editor.get<EditorCanvas>('canvas');
  const registry = editor.get<EditedRegistry>('elementRegistry');
  const root = canvas.getRootElement();
  for (const { id } of registry.getAll()) canvas.removeMarker(id, marker);
  const drawn = ids.flatMap((id) => registry.get(id) ?? []).filter((element) => element !== root);
  for (const { id } of drawn) canvas.addMarker(id, marker);
  if (drawn.length > 0) bringIntoView(canvas, drawn, left);
}

/** As it is where the path fits, further out where it does not; of a very long one its end. */
function bringIntoView(canvas: EditorCanvas, drawn: readonly EditedElement[], covered: number): void {
  const { outer } = canvas.viewbox();
  const room = outer.width - covered;
  const points = drawn.flatMap(cornersOf);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [right, bottom] = [Math.max(...xs) + margin, Math.max(...ys) + margin];
  const scale = Math.max(
    smallestZoom,
    Math.min(canvas.zoom(), room / (right - left), outer.height / (bottom - top)),
  );
  const [width, height] = [room / scale, outer.height / scale];
  const x = right - left > width ? right - width : (left + right - width) / 2;
  const y = bottom - top > height ? bottom - height : (top + bottom - height) / 2;
  if (width <= 0 || height <= 0) return;
  canvas.viewbox({ x: x - covered / scale, y, width: outer.width / scale, height });
}

function cornersOf({ waypoints, x, y, width, height }: EditedElement): { x: number; y: number }[] {
  return (
    waypoints ?? [
      { x, y },
      { x: x + width, y: y + height },
    ]
  );
}
