import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'diagram-js/assets/diagram-js.css';
import './diagram.css';
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
      defaultStyle: { fontFamily: fonts, fontSize: 12 },
      externalStyle: { fontFamily: fonts, fontSize: 12 },
    },
  });
}

/** Free space around a fitted drawing, in pixels of the screen. */
const margin = 16;

/** Shows the whole drawing, never larger than drawn. Answers the scale. */
export function fitDrawing(viewer: NavigatedViewer): number {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (outer.width <= 2 * margin || outer.height <= 2 * margin || inner.width === 0) return 1;
  const scale = fittingScale(inner, outer);
  const width = outer.width / scale;
  const height = outer.height / scale;
  const x = inner.x - (width - inner.width) / 2;
  const y = inner.y - (height - inner.height) / 2;
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

/** Below this, names cannot be read: a small screen begins at the first token instead. */
const readable = { least: 0.4, shown: 0.75 };

/** Shows the whole drawing, or on a small screen the place where the ticket stands. */
export function showBeginning(viewer: NavigatedViewer, tokenElementId: string | undefined): void {
  const scale = fitDrawing(viewer);
  if (scale >= readable.least || tokenElementId === undefined) return;
  const element = viewer.get<ElementRegistry>('elementRegistry').get(tokenElementId);
  if (!element) return;
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const { outer } = canvas.viewbox();
  const width = outer.width / readable.shown;
  const height = outer.height / readable.shown;
  const centre = { x: element.x + element.width / 2, y: element.y + element.height / 2 };
  canvas.viewbox({ x: centre.x - width / 2, y: centre.y - height / 2, width, height });
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
