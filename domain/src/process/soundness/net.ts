import type { Drawing, Flow, FlowNode } from '../drawing.ts';
import { subProcessTypes } from '../drawing.ts';
import { nodesIn, startOf } from '../scope-nodes.ts';
import { attributeOf, camundaAttribute } from '../xml/xml-element.ts';

/** How a token behaves at a node. */
export type Kind = 'end' | 'pass' | 'andJoin' | 'orJoin' | 'scope' | 'rest';

/**
 * A drawing as the token game sees it: no data, a multi-instance is one token, a called process one task, and nothing
 * of compensation, which the engine runs beside the flow and only after what it takes back has ended.
 */
export interface Net {
  drawing: Drawing;
  nodes: readonly FlowNode[];
  kind: ReadonlyMap<FlowNode, Kind>;
  /** Where a token is put: a node's own place, one per flow into a join, and one per scope for runs judged apart. */
  placeOf: ReadonlyMap<FlowNode | Flow, number>;
  /** Null is the process itself. */
  apartOf: ReadonlyMap<FlowNode | null, number>;
  /** What stands behind each place; for a run judged apart its scope. */
  places: readonly Place[];
  /** Every place in a scope, however deep, without the scope's own. */
  inside: ReadonlyMap<FlowNode | null, ReadonlySet<number>>;
}

export type Place =
  | { at: 'node'; node: FlowNode }
  | { at: 'flow'; node: FlowNode; flow: Flow }
  | { at: 'apart'; scope: FlowNode | null };

export function readNet(drawing: Drawing): Net {
  const nodes = walked(drawing, null);
  const scopes = [null, ...nodes.filter((node) => isScope(drawing, node))];
  const kind = new Map(nodes.map((node) => [node, kindOf(drawing, node)]));
  const places: Place[] = [];
  const placeOf = new Map<FlowNode | Flow, number>();
  for (const node of nodes) {
    placeOf.set(node, places.push({ at: 'node', node }) - 1);
    if (!isJoin(kind.get(node))) continue;
    for (const flow of node.incoming) placeOf.set(flow, places.push({ at: 'flow', node, flow }) - 1);
  }
  const inside = new Map(scopes.map((scope) => [scope, new Set<number>()]));
  for (const [place, { node }] of (places as { node: FlowNode }[]).entries()) {
    for (let around = node.scope; around; around = around.scope) inside.get(around)?.add(place);
    inside.get(null)?.add(place);
  }
  const apartOf = new Map(scopes.map((scope) => [scope, places.push({ at: 'apart', scope }) - 1]));
  return { drawing, nodes, kind, placeOf, apartOf, places, inside };
}

/** The nodes tokens may come to; compensation and the inside of what the engine does not run are left out. */
function walked(drawing: Drawing, scope: FlowNode | null): FlowNode[] {
  return nodesIn(drawing, scope)
    .filter((node) => !compensates(drawing, node))
    .flatMap((node) => [node, ...(isScope(drawing, node) ? walked(drawing, node) : [])]);
}

function compensates(drawing: Drawing, node: FlowNode): boolean {
  const trigger = node.isEventSubProcess ? startOf(drawing, node)?.trigger : node.trigger;
  const handles = node.type === 'boundaryEvent' || node.isEventSubProcess;
  return (handles && trigger?.kind === 'compensate') || attributeOf(node.xml, 'isForCompensation') === 'true';
}

function isScope(drawing: Drawing, node: FlowNode): boolean {
  return subProcessTypes.has(node.type) && startOf(drawing, node) !== undefined;
}

const isJoin = (kind: Kind | undefined) => kind === 'andJoin' || kind === 'orJoin';

/** Kinds of events that only wait for the token to come by. */
const passing: ReadonlySet<string> = new Set(['none', 'link', 'compensate']);

function kindOf(drawing: Drawing, node: FlowNode): Kind {
  if (node.type === 'endEvent') return 'end';
  if (isScope(drawing, node)) return 'scope';
  if (node.incoming.length > 1) {
    if (node.type === 'parallelGateway') return 'andJoin';
    if (node.type === 'inclusiveGateway') return 'orJoin';
  }
  if (waysOut(drawing, node).length !== 1 || isAsynchronous(node)) return 'rest';
  const trigger = node.trigger?.kind ?? 'none';
  const passes =
    ['startEvent', 'boundaryEvent', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway'].includes(
      node.type,
    ) ||
    (node.type === 'intermediateThrowEvent' && passing.has(trigger)) ||
    (node.type === 'intermediateCatchEvent' && trigger === 'link');
  return passes ? 'pass' : 'rest';
}

/** The engine puts the token down there and goes on in another transaction. */
function isAsynchronous({ xml }: FlowNode): boolean {
  return ['asyncBefore', 'asyncAfter', 'async'].some((name) => camundaAttribute(xml, name) === 'true');
}

/** Where a token goes: along a flow, or from a throwing link to the catching one. */
export interface Way {
  flow: Flow | null;
  to: FlowNode | null;
}

export function waysOut(drawing: Drawing, node: FlowNode): Way[] {
  if (node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'link') {
    const { reference } = node.trigger;
    const caught = nodesIn(drawing, node.scope).find(
      (other) =>
        other.type === 'intermediateCatchEvent' &&
        other.trigger?.kind === 'link' &&
        other.trigger.reference === reference,
    );
    return [{ flow: null, to: caught ?? null }];
  }
  return node.outgoing.map((flow) => ({ flow, to: flow.target }));
}
