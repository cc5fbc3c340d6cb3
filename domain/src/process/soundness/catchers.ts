import type { FlowNode } from '../drawing.ts';
import { nodesIn, startOf } from '../scope-nodes.ts';
import { attributeOf } from '../xml/xml-element.ts';
import type { Net } from './net.ts';

/** A boundary event, or an event sub-process with its start, that takes what is thrown or waits for a trigger. */
export interface Catcher {
  /** The boundary event or the event sub-process. */
  node: FlowNode;
  /** Its activity, or the scope the event sub-process stands in; null is the process. */
  over: FlowNode | null;
  interrupting: boolean;
  kind: string;
  /** Null catches all. */
  code: string | null;
}

/** Event sub-processes of a scope, then boundary events on it: the order in which the engine asks them. */
export function catchersOf(net: Net, over: FlowNode | null): Catcher[] {
  const known = asked.get(net) ?? new Map<FlowNode | null, Catcher[]>();
  asked.set(net, known);
  const found = known.get(over) ?? readCatchers(net, over);
  known.set(over, found);
  return found;
}

const asked = new WeakMap<Net, Map<FlowNode | null, Catcher[]>>();

function readCatchers(net: Net, over: FlowNode | null): Catcher[] {
  const isScope = over === null || net.kind.get(over) === 'scope';
  const handlers = isScope ? nodesIn(net.drawing, over).filter((node) => node.isEventSubProcess) : [];
  const events = handlers.flatMap((node) => {
    const start = startOf(net.drawing, node);
    return start ? [catcher(node, start, over)] : [];
  });
  const boundaries = (over?.boundaries ?? []).map((boundary) => catcher(boundary, boundary, over));
  return [...events, ...boundaries].filter(({ node }) => net.kind.has(node));
}

function catcher(node: FlowNode, event: FlowNode, over: FlowNode | null): Catcher {
  const kind = event.trigger?.kind ?? 'none';
  const named = event.trigger && attributeOf(event.trigger.xml, `${kind}Ref`) !== null;
  const code = named ? (event.trigger?.reference ?? '') : null;
  return { node, over, interrupting: event.interrupting || kind === 'error', kind, code };
}

/** Kinds that wait for something from outside, whatever the tokens do. */
const thrownKinds: ReadonlySet<string> = new Set(['error', 'escalation', 'cancel', 'none']);
export const waits = ({ kind }: Catcher) => !thrownKinds.has(kind);

/** Who takes an error or escalation thrown at a node; nobody is asked inside whose path it is thrown. */
export function catcherOf(net: Net, from: FlowNode, kind: string, code: string): Catcher | null {
  for (const catcher of catchersAround(net, from, kind)) {
    if (catcher.code === null || catcher.code === code) return catcher;
  }
  return null;
}

/** Whoever may take some error or escalation of a task: what it throws is not known. */
export function possibleCatchers(net: Net, from: FlowNode, kind: string): Catcher[] {
  const taken = new Set<string>();
  const possible: Catcher[] = [];
  for (const catcher of catchersAround(net, from, kind)) {
    if (catcher.code === null) return [...possible, catcher];
    if (!taken.has(catcher.code)) possible.push(catcher);
    taken.add(catcher.code);
  }
  return possible;
}

function* catchersAround(net: Net, from: FlowNode, kind: string): Generator<Catcher> {
  let within: FlowNode | null = from.type === 'endEvent' || from.type.endsWith('ThrowEvent') ? null : from;
  if (within) yield* catchersOf(net, within).filter((one) => one.kind === kind);
  within = from;
  for (let scope = from.scope; ; scope = scope.scope) {
    const passed = within;
    yield* catchersOf(net, scope).filter((one) => one.kind === kind && one.node !== passed);
    if (scope === null) return;
    within = scope;
  }
}
