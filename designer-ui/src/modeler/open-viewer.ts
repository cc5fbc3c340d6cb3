import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'diagram-js/assets/diagram-js.css';
import './diagram.css';
import { labelSize } from './roomy-labels.ts';
import { touchNavigation } from './touch-navigation.ts';
import type { DiagramCanvas, ElementRegistry, EventBus } from './diagram-services.ts';

const fonts =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Microsoft JhengHei', sans-serif";

/** A read-only viewer in a container; its colours are CSS variables, so it follows the theme live. */
export function openViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    additionalModules: [touchNavigation],
    // Tokens stay legible however far one zooms out.
    overlays: { defaults: { scale: { min: 0.85 } } },
    bpmnRenderer: {
      defaultFillColor: 'var(--b-fill)',
      defaultStrokeColor: 'var(--b-stroke)',
      defaultLabelColor: 'var(--b-label)',
    },
    textRenderer: {
      defaultStyle: { fontFamily: fonts, fontSize: 13 },
      externalStyle: { fontFamily: fonts, fontSize: labelSize },
    },
  });
}

/** Free space around a fitted drawing, in pixels of the screen. */
const margin = 16;

/** Shows the whole drawing, never larger than drawn, above what is kept free below. Answers the scale. */
export function fitDrawing(viewer: NavigatedViewer, below = 0): number {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (outer.width <= 2 * margin || outer.height <= 2 * margin || inner.width === 0) return 1;
  const scale = fittingScale(inner, { width: outer.width, height: outer.height - below });
  const width = outer.width / scale;
  const height = outer.height / scale;
  const x = inner.x - (width - inner.width) / 2;
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

/** Below this, names cannot be read: such a view begins where the ticket stands instead. */
const readable = { least: 0.7, shown: 0.8 };

/** Shows the whole drawing, or, where names could not be read then, the place where the ticket stands. */
export function showBeginning(viewer: NavigatedViewer, tokenElementId: string | undefined): void {
  const scale = fitDrawing(viewer);
  if (scale >= readable.least || tokenElementId === undefined) return;
  const element = viewer.get<ElementRegistry>('elementRegistry').get(tokenElementId);
  if (!element) return;
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / readable.shown;
  const height = outer.height / readable.shown;
  const free = margin / readable.shown;
  canvas.viewbox({
    x: beginning(element.x + element.width / 2, width, inner.x - free, inner.x + inner.width + free),
    y: beginning(element.y + element.height / 2, height, inner.y - free, inner.y + inner.height + free),
    width,
    height,
  });
}

/** Whether the middle of one of these elements can be seen. */
export function showsAny(viewer: NavigatedViewer, elementIds: readonly string[]): boolean {
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

/** Tells which flow node was clicked, with its name; null for the empty canvas and for lines. */
export function onNodeClick(
  viewer: NavigatedViewer,
  tell: (node: { id: string; name: string } | null) => void,
): void {
  viewer.get<EventBus>('eventBus').on('element.click', ({ element }) => {
    const drawn = element.labelTarget ?? element;
    const isNode = drawn.waypoints === undefined && drawn.parent !== undefined;
    tell(isNode ? { id: drawn.id, name: drawn.businessObject.name ?? '' } : null);
  });
}
