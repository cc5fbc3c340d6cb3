import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import animation from 'bpmn-js-token-simulation/lib/animation';
import exclusiveWays from 'bpmn-js-token-simulation/lib/features/exclusive-gateway-settings';
import inclusiveWays from 'bpmn-js-token-simulation/lib/features/inclusive-gateway-settings';
import simulator from 'bpmn-js-token-simulation/lib/simulator';
import type { Language } from '@baton/contract/language';
import 'diagram-js/assets/diagram-js.css';
import '../diagram.css';
import './simulation.css';
import type { DiagramCanvas, EventBus, Overlays } from '../diagram-services.ts';
import { drawingLook } from '../drawing-look.ts';
import { fitDrawing, keepInSight } from '../fit-drawing.ts';
import { nameInLanguage } from '../name-in-language.ts';
import { touchNavigation } from '../touch-navigation.ts';
import type {
  Animation,
  ExclusiveGatewaySettings,
  InclusiveGatewaySettings,
  Scope,
  SimulatedElement,
  Simulator,
} from './simulation-services.ts';
import { forksOf, isFork, waitingPlaces } from './simulation-state.ts';
import type { Fork, WaitingPlace } from './simulation-state.ts';

export interface SimulationNow {
  waiting: WaitingPlace[];
  forks: Fork[];
  /** A token is on its way along a flow. */
  moving: boolean;
  /** The end that the last process to finish came to; null before the first. */
  ended: string | null;
}

export interface Simulation {
  /** Throws where the drawing cannot be shown. */
  open(xml: string): Promise<void>;
  /** Takes another way at an exclusive gateway, or one more or fewer at an inclusive one. */
  turn(gatewayId: string, flowId: string): void;
  restart(): void;
  pause(): void;
  play(): void;
  setSpeed(speed: number): void;
  resized(): void;
  destroy(): void;
}

interface Registry {
  getAll(): SimulatedElement[];
  get(id: string): SimulatedElement | undefined;
}

/** The library reads colours once; as variables they follow the theme. */
const lookModule = {
  simulationStyles: ['value', { get: (name: string) => `var(${name})` }],
};

/** A drawing in a container on which tokens are moved by hand: no data is read, no condition judged, nobody asked. */
export function openSimulation(
  container: HTMLElement,
  language: () => Language,
  tell: (now: SimulationNow) => void,
): Simulation {
  const viewer = new NavigatedViewer({
    container,
    additionalModules: [touchNavigation, simulator, animation, exclusiveWays, inclusiveWays, lookModule],
    ...drawingLook,
  });
  nameInLanguage(viewer, language);
  const events = viewer.get<
    EventBus & { on(name: string, listener: (event: { scope: Scope }) => void): void }
  >('eventBus');
  const tokens = viewer.get<Simulator>('simulator');
  const moves = viewer.get<Animation>('animation');
  const ways = viewer.get<ExclusiveGatewaySettings>('exclusiveGatewaySettings');
  const sets = viewer.get<InclusiveGatewaySettings>('inclusiveGatewaySettings');
  const registry = viewer.get<Registry>('elementRegistry');
  const show = tokenMarks(viewer);
  let ended: string | null = null;
  let frame = 0;
  let waiting: WaitingPlace[] = [];

  function look(): void {
    frame = 0;
    waiting = waitingPlaces(tokens);
    let moving = false;
    moves.each(() => (moving = true));
    show(waiting);
    tell({ waiting, forks: forksOf(tokens, registry.getAll()), moving, ended });
  }

  /** Many things change with each move; they are looked at once. */
  function lookSoon(): void {
    frame ||= requestAnimationFrame(look);
  }

  events.on('tokenSimulation.simulator.createScope', ({ scope }: { scope: Scope }) => {
    scope.colors = { primary: 'var(--ui-primary)', auxiliary: 'var(--ui-bg)' };
  });
  events.on('tokenSimulation.simulator.destroyScope', ({ scope }: { scope: Scope }) => {
    // Nobody brings one to its end where all is cleared away.
    const end = scope.destroyInitiator?.element;
    if (end && scope.element.type === 'bpmn:Process' && scope.completed)
      ended = end.businessObject.name ?? '';
  });
  for (const happening of ['simulator.tick', 'animationCreated', 'resetSimulation']) {
    events.on(`tokenSimulation.${happening}`, lookSoon);
  }
  events.on('element.click', ({ element }) => {
    const drawn = element.labelTarget ?? element;
    const place = waiting.find(({ id }) => id === drawn.id);
    if (place) place.goOn();
    else if (drawn.type === 'bpmn:ExclusiveGateway' && isFork(drawn as SimulatedElement))
      ways.setSequenceFlow(drawn as SimulatedElement);
  });

  function restart(): void {
    ended = null;
    events.fire('tokenSimulation.resetSimulation', {});
    tokens.reset();
    lookSoon();
  }

  return {
    async open(xml) {
      await viewer.importXML(xml);
      fitDrawing(viewer);
      for (const element of registry.getAll()) if (takesTime(element)) tokens.waitAtElement(element, true);
      events.fire('tokenSimulation.toggleMode', { active: true });
      restart();
    },
    turn(gatewayId, flowId) {
      const [gateway, flow] = [registry.get(gatewayId), registry.get(flowId)];
      if (!gateway || !flow) return;
      if (gateway.type === 'bpmn:InclusiveGateway') return sets.toggleSequenceFlow(gateway, flow);
      const taken = () => tokens.getConfig(gateway).activeOutgoing;
      for (let left = gateway.outgoing.length; left > 0 && taken() !== flow; left--)
        ways.setSequenceFlow(gateway);
    },
    restart,
    pause: () => events.fire('tokenSimulation.pauseSimulation', {}),
    play: () => events.fire('tokenSimulation.playSimulation', {}),
    setSpeed: (speed) => moves.setAnimationSpeed(speed),
    resized: () => keepInSight(viewer),
    destroy() {
      viewer.destroy();
      // What was to be looked at is no longer there; what ends while it is taken down asks to be looked at, too.
      cancelAnimationFrame(frame);
    },
  };
}

/** A token stays at a step of people until somebody moves it on, and where something else may happen meanwhile. */
function takesTime({ type, attachers = [] }: SimulatedElement): boolean {
  return type === 'bpmn:UserTask' || (attachers.length > 0 && type !== 'bpmn:SubProcess');
}

/** Marks where tokens wait, with how many. */
function tokenMarks(viewer: NavigatedViewer): (places: readonly WaitingPlace[]) => void {
  const marked = new Set<string>();
  return (places) => {
    const canvas = viewer.get<DiagramCanvas>('canvas');
    const overlays = viewer.get<Overlays>('overlays');
    for (const id of marked) canvas.removeMarker(id, 'holds-token');
    marked.clear();
    overlays.remove({ type: 'waiting-token' });
    for (const { id, kind, tokens } of places) {
      canvas.addMarker(id, 'holds-token');
      marked.add(id);
      if (kind !== 'waits') continue;
      const html = document.createElement('div');
      html.className = 'token-mark';
      html.textContent = String(tokens);
      html.setAttribute('aria-hidden', 'true');
      overlays.add(id, 'waiting-token', { position: { bottom: 14, left: -14 }, html });
    }
  };
}
