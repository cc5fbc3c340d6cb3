import type { SimulatedElement, Simulator, Subscription } from './simulation-services.ts';

/** What can be done now with the tokens at an element. */
export interface WaitingPlace {
  id: string;
  name: string;
  type: string;
  /**
   * `begins` another token · a token `waits` there · it `may` happen while tokens are elsewhere: a boundary event, or what
   * sets off an event sub-process.
   */
  kind: 'begins' | 'waits' | 'may';
  tokens: number;
  goOn: () => void;
}

/** A flow that leaves a gateway, and whether tokens take it. */
export interface Way {
  id: string;
  name: string;
  taken: boolean;
}

export interface Fork {
  id: string;
  name: string;
  /** What stands before it: several gateways may have one name. */
  after: string;
  type: string;
  ways: Way[];
}

/** Where tokens can be moved on: one place an element. */
export function waitingPlaces(simulator: Simulator): WaitingPlace[] {
  const places = new Map<string, WaitingPlace>();
  for (const subscription of simulator.findSubscriptions(canBeSetOff)) {
    const { element } = subscription;
    if (!element) continue;
    const known = places.get(element.id);
    places.set(element.id, {
      ...{ id: element.id, name: nameOf(element), type: kindOf(element) },
      kind: kindOfPlace(subscription),
      tokens: (known?.tokens ?? 0) + 1,
      goOn: known?.goOn ?? (() => simulator.trigger(subscription)),
    });
  }
  return [...places.values()];
}

function kindOfPlace({ element, scope }: Subscription): WaitingPlace['kind'] {
  if (element?.type === 'bpmn:BoundaryEvent') return 'may';
  if (element?.type !== 'bpmn:StartEvent') return 'waits';
  // The start of an event sub-process waits within what already runs.
  return element.parent === scope.element ? 'begins' : 'may';
}

/** Gateways at which somebody has to say which way tokens go. */
export function forksOf(simulator: Simulator, elements: readonly SimulatedElement[]): Fork[] {
  return elements.filter(isFork).map((gateway) => {
    const { activeOutgoing } = simulator.getConfig(gateway);
    const taken = [activeOutgoing ?? []].flat();
    return {
      ...{ id: gateway.id, name: nameOf(gateway), type: kindOf(gateway) },
      after: gateway.incoming.map(({ source }) => (source ? nameOf(source) : '')).find(Boolean) ?? '',
      ways: flowsOf(gateway).map((flow) => ({
        ...{ id: flow.id, name: nameOf(flow) || (flow.target ? nameOf(flow.target) : '') },
        taken: taken.includes(flow),
      })),
    };
  });
}

export function isFork(element: SimulatedElement): boolean {
  return /^bpmn:(?:Ex|In)clusiveGateway$/.test(element.type) && flowsOf(element).length > 1;
}

function flowsOf({ outgoing }: SimulatedElement): SimulatedElement[] {
  return outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow');
}

/** What the simulator does by itself, and what only an error or a compensation inside sets off, is no button. */
function canBeSetOff({ element, event }: Subscription): boolean {
  return element !== undefined && event.type !== 'compensate' && event.type !== 'all-completed';
}

function nameOf({ businessObject }: SimulatedElement): string {
  return businessObject.name ?? '';
}

/** As the words of the designer name it: `userTask`. */
function kindOf({ type }: SimulatedElement): string {
  const kind = type.replace('bpmn:', '');
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}
