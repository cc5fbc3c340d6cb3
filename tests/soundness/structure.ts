import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import { attributeOf } from '../../domain/src/process/xml/xml-element.ts';

export function childrenOf(drawing: Drawing, scope: FlowNode | null): FlowNode[] {
  return [...drawing.nodes.values()].filter((node) => node.scope === scope);
}

export function startIn(drawing: Drawing, scope: FlowNode | null): FlowNode | undefined {
  return childrenOf(drawing, scope).find(({ type }) => type === 'startEvent');
}

export function isScope(drawing: Drawing, node: FlowNode): boolean {
  return (node.type === 'subProcess' || node.type === 'transaction') && Boolean(startIn(drawing, node));
}

/** Compensation is not played, nor what lies inside of it or of a sub-process that does not run. */
export function counts(drawing: Drawing, node: FlowNode): boolean {
  if (node.scope && (!isScope(drawing, node.scope) || !counts(drawing, node.scope))) return false;
  if (attributeOf(node.xml, 'isForCompensation') === 'true') return false;
  const event = node.isEventSubProcess
    ? startIn(drawing, node)
    : node.type === 'boundaryEvent'
      ? node
      : undefined;
  return event?.trigger?.kind !== 'compensate';
}

export const waitsOutside = (event: FlowNode) =>
  ['message', 'timer', 'signal', 'conditional'].includes(event.trigger?.kind ?? '');

export const isLinkThrow = (node: FlowNode) =>
  node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'link';
const isLinkCatch = (node: FlowNode) =>
  node.type === 'intermediateCatchEvent' && node.trigger?.kind === 'link';
const linkOf = (node: FlowNode) => node.trigger?.reference;

export const isJoin = (node: FlowNode) =>
  node.incoming.length > 1 && (node.type === 'parallelGateway' || node.type === 'inclusiveGateway');

/** Nothing keeps a token there. */
export function passesOn(node: FlowNode): boolean {
  if (isLinkThrow(node)) return true;
  if (node.outgoing.length !== 1) return false;
  if (/^(?:startEvent|boundaryEvent|exclusiveGateway|parallelGateway|inclusiveGateway)$/.test(node.type))
    return true;
  if (isLinkCatch(node)) return true;
  return node.type === 'intermediateThrowEvent' && [undefined, 'compensate'].includes(node.trigger?.kind);
}

/** Where flows or a link lead. */
export function targetsOf(drawing: Drawing, node: FlowNode): FlowNode[] {
  if (!isLinkThrow(node)) return node.outgoing.flatMap(({ target }) => target ?? []);
  const caught = childrenOf(drawing, node.scope).filter(
    (one) => isLinkCatch(one) && linkOf(one) === linkOf(node),
  );
  return caught.slice(0, 1);
}

export function walksTo(drawing: Drawing, from: FlowNode, goal: FlowNode): boolean {
  const seen = new Set<FlowNode>();
  const walk = (node: FlowNode): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    let next = targetsOf(drawing, node);
    if (next.length === 0 && node.scope) next = [node.scope];
    return next.some((one) => one === goal || walk(one));
  };
  return walk(from);
}
