import type { DrawnElement } from '../diagram-services.ts';

/** The few services of the simulator that are used here; it has no types of its own. */
export interface SimulatedElement extends DrawnElement {
  outgoing: SimulatedElement[];
  incoming: SimulatedElement[];
  source?: SimulatedElement;
  /** Boundary events. */
  attachers?: SimulatedElement[];
  target?: SimulatedElement;
}

/** A place in which a token is, or a process with all that runs in it. */
export interface Scope {
  element: SimulatedElement;
  parent: Scope | null;
  completed: boolean;
  destroyInitiator?: { element?: SimulatedElement } | null;
  colors?: { primary: string; auxiliary: string };
}

export interface Subscription {
  element?: SimulatedElement;
  scope: Scope;
  event: { type: string };
}

export interface Simulator {
  findSubscriptions(filter: (subscription: Subscription) => boolean): Subscription[];
  findScopes(filter: (scope: Scope) => boolean): Scope[];
  trigger(happening: Pick<Subscription, 'event' | 'scope'>): void;
  waitAtElement(element: SimulatedElement, wait: boolean): void;
  getConfig(element: SimulatedElement): { activeOutgoing?: SimulatedElement | SimulatedElement[] };
  reset(): void;
}

export interface Animation {
  pause(): void;
  play(): void;
  each(visit: () => void): void;
  setAnimationSpeed(speed: number): void;
}

export interface ExclusiveGatewaySettings {
  /** Chooses the flow after the one that is chosen. */
  setSequenceFlow(gateway: SimulatedElement): void;
}

export interface InclusiveGatewaySettings {
  toggleSequenceFlow(gateway: SimulatedElement, flow: SimulatedElement): void;
}
