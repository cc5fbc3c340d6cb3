import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { DiagramCanvas, EventBus } from './diagram-services.ts';

/** Two drawings show the same place from now on, whichever of them is moved. */
export function followView(one: BaseViewer, other: BaseViewer): void {
  let following = false;
  const follow = (from: BaseViewer, to: BaseViewer) => () => {
    if (following) return;
    following = true;
    const { x, y, width } = from.get<DiagramCanvas>('canvas').viewbox();
    const canvas = to.get<DiagramCanvas>('canvas');
    // Both have the same scale, also where their boxes are not of the same shape.
    const { outer } = canvas.viewbox();
    const shape = outer.width > 0 ? outer.height / outer.width : 1;
    canvas.viewbox({ x, y, width, height: width * shape });
    following = false;
  };
  one.get<EventBus>('eventBus').on('canvas.viewbox.changed', follow(one, other));
  other.get<EventBus>('eventBus').on('canvas.viewbox.changed', follow(other, one));
}
