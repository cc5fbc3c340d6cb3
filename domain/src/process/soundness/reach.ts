import type { FlowNode } from '../drawing.ts';
import { startOf } from '../scope-nodes.ts';
import { catchersOf } from './catchers.ts';
import type { Net } from './net.ts';
import { waysOut } from './net.ts';

/** Everywhere a token may come to from each node by the drawing alone, whatever waits on the way. */
export function reachOf(net: Net): Map<FlowNode, Set<FlowNode>> {
  const next = new Map(net.nodes.map((node) => [node, stepsFrom(net, node)]));
  return new Map(net.nodes.map((node) => [node, closure(next, next.get(node) ?? [])]));
}

/** One step further: along a flow, into a scope or out of it, or to whoever catches on it or around it. */
function stepsFrom(net: Net, node: FlowNode): FlowNode[] {
  const onward = waysOut(net.drawing, node).flatMap(({ to }) => to ?? []);
  const start = net.kind.get(node) === 'scope' ? startOf(net.drawing, node) : undefined;
  const caught: FlowNode[] = [];
  for (let over: FlowNode | null = node; ; over = over.scope) {
    caught.push(...catchersOf(net, over).map((catcher) => catcher.node));
    if (over === null) break;
  }
  return [...onward, ...caught, ...[start ?? []].flat(), ...[node.scope ?? []].flat()].filter((one) =>
    net.kind.has(one),
  );
}

function closure(next: ReadonlyMap<FlowNode, FlowNode[]>, from: FlowNode[]): Set<FlowNode> {
  const found = new Set<FlowNode>();
  const open = [...from];
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    open.push(...(next.get(node) ?? []));
  }
  return found;
}

/**
 * For each inclusive join the nodes from which the engine takes a token to be still on its way there: along flows, and
 * from the end of a sub-process on behind it; no boundary event is looked at (InclusiveGatewayActivityBehavior).
 */
export function joinReach(net: Net): Map<FlowNode, Set<FlowNode>> {
  const before = new Map<FlowNode, FlowNode[]>();
  for (const node of net.nodes) {
    const ways = waysOut(net.drawing, node).flatMap(({ to }) => to ?? []);
    const onward = ways.length > 0 ? ways : [node.scope ?? []].flat();
    for (const target of onward) before.set(target, [...(before.get(target) ?? []), node]);
  }
  const joins = net.nodes.filter((node) => net.kind.get(node) === 'orJoin');
  return new Map(joins.map((join) => [join, closure(before, before.get(join) ?? [])]));
}
