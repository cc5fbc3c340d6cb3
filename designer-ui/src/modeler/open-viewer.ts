import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'diagram-js/assets/diagram-js.css';
import './diagram.css';
import { drawingLook } from './drawing-look.ts';
import { touchNavigation } from './touch-navigation.ts';
import type { EventBus } from './diagram-services.ts';

/** A read-only viewer in a container; its colours are CSS variables, so it follows the theme live. */
export function openViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    additionalModules: [touchNavigation],
    // Tokens stay legible however far one zooms out.
    overlays: { defaults: { scale: { min: 0.85 } } },
    ...drawingLook,
  });
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
