import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'diagram-js/assets/diagram-js.css';
import './diagram.css';
import { touchNavigation } from './touch-navigation.ts';
import type { DiagramCanvas, EventBus } from './diagram-services.ts';

const fonts =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Microsoft JhengHei', sans-serif";

/** A read-only viewer in a container; its colours are CSS variables, so it follows the theme live. */
export function openViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    additionalModules: [touchNavigation],
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

/** Shows the whole drawing, never larger than drawn. */
export function fitDrawing(viewer: NavigatedViewer): void {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
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
