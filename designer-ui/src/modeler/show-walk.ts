import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { TicketStatus } from '@baton/contract/process/properties';
import { shapeOf } from '../ui/status-shape.ts';
import type { DiagramCanvas, ElementRegistry, EventBus, Overlays } from './diagram-services.ts';

export interface Token {
  elementId: string;
  status: TicketStatus;
  count: number;
  engineIncidentId: string | null;
}

export interface Walk {
  elements: readonly { elementId: string }[];
  flows: readonly string[];
}

/**
 * Colours what has been walked, and where tokens stand in the colour of their status; by the drawing's own colours,
 * so that arrow heads follow.
 */
export function showWalk(viewer: NavigatedViewer, walk: Walk, tokens: readonly Token[]): void {
  const colours = new Map(walk.flows.map((id) => [id, { line: walkedLine, fill: noFill }]));
  for (const { elementId } of walk.elements) colours.set(elementId, { line: walkedLine, fill: walkedFill });
  for (const { elementId, status } of tokens) {
    const line = `var(${shapeOf(status).colour})`;
    colours.set(elementId, { line, fill: `color-mix(in srgb, ${line} 14%, var(--b-fill))` });
  }
  const eventBus = viewer.get<EventBus>('eventBus');
  const before = drawn.get(viewer);
  for (const element of viewer.get<ElementRegistry>('elementRegistry').getAll()) {
    if (element.labelTarget || element.di === undefined) continue;
    const colour = colours.get(element.id);
    if (!colour && !before?.has(element.id)) continue;
    element.di.set('border-color', colour?.line);
    element.di.set('background-color', colour?.fill);
    eventBus.fire('element.changed', { element });
  }
  drawn.set(viewer, new Set(colours.keys()));
}

const walkedLine = 'var(--b-walked)';
const walkedFill: string | undefined = 'var(--b-walked-fill)';
const noFill: string | undefined = undefined;

/** What an earlier call coloured in a viewer. */
const drawn = new WeakMap<NavigatedViewer, Set<string>>();

/** Puts a mark on every element that holds tokens; `wordOf` names it for screen readers and on hover. */
export function showTokens(
  viewer: NavigatedViewer,
  tokens: readonly Token[],
  wordOf: (token: Token) => string,
): void {
  const overlays = viewer.get<Overlays>('overlays');
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  overlays.remove({ type: 'token' });
  for (const element of registry.getAll()) canvas.removeMarker(element.id, 'holds-token');
  for (const token of tokens) {
    if (!registry.get(token.elementId)) continue;
    canvas.addMarker(token.elementId, 'holds-token');
    overlays.add(token.elementId, 'token', {
      position: { top: -14, left: -14 },
      html: tokenMark(token, wordOf(token)),
    });
  }
}

/** The same shape and colour as on rows and chips, drawn without a component: the viewer owns this element. */
function tokenMark(token: Token, word: string): HTMLElement {
  const { path, colour } = shapeOf(token.status);
  const mark = document.createElement('div');
  mark.className = token.engineIncidentId === null ? 'token-mark' : 'token-mark token-mark-stuck';
  mark.style.setProperty('--token', `var(${colour})`);
  mark.title = word;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', word);
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  mark.append(svg);
  if (token.count > 1) mark.append(String(token.count));
  return mark;
}
