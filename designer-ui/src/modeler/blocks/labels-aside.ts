import type { EventBus } from '../diagram-services.ts';
import type { EditedElement, Modeling } from '../editor-services.ts';

interface Created {
  context: { elements: EditedElement[] };
}

/** Pixels between a label and what it names. */
const apart = 6;

/** Names stand below gateways and events: where a flow leaves downwards they step aside. */
export class LabelsAside {
  static readonly $inject = ['eventBus', 'modeling'];

  constructor(eventBus: EventBus, modeling: Modeling) {
    eventBus.on('commandStack.elements.create.postExecuted', (happening) => {
      const { elements } = (happening as unknown as Created).context;
      for (const element of elements) {
        const label = element.labels?.[0];
        if (!label || !leavesDownwards(element)) continue;
        if (element.host) {
          const beside = { x: element.x - apart - label.width, y: element.y + element.height / 2 + apart };
          modeling.moveShape(label, { x: beside.x - label.x, y: beside.y - label.y });
        } else if (label.y > element.y) {
          modeling.moveShape(label, { x: 0, y: element.y - apart - label.height - label.y });
        }
      }
    });
  }
}

function leavesDownwards({ outgoing = [], y, height }: EditedElement): boolean {
  return outgoing.some(
    // A line ends where the shape does, which may be a hair inside its box.
    ({ waypoints: [from, to] = [] }) => from && to && from.y > y + height / 2 && to.y > from.y,
  );
}
