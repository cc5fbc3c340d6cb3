import type { Drawing, FlowNode } from './drawing.ts';
import { nodesIn, startOf } from './scope-nodes.ts';

/** The user tasks a token leaving a node may come to next, boundary events of what it passes included. */
export function readDownstream(drawing: Drawing, from: FlowNode): FlowNode[] {
  const found = new Set<FlowNode>();
  const seen = new Set<FlowNode>();
  const leave = (node: FlowNode): void => {
    for (const flow of node.outgoing) if (flow.target) enter(flow.target);
    for (const boundary of node.boundaries) leave(boundary);
    if (node.type === 'endEvent' && node.scope && !seen.has(node.scope)) {
      seen.add(node.scope);
      leave(node.scope);
    }
    if (node.type !== 'intermediateThrowEvent' || node.trigger?.kind !== 'link') return;
    for (const other of nodesIn(drawing, node.scope)) {
      const target = other.type === 'intermediateCatchEvent' && other.trigger?.kind === 'link';
      if (target && other.trigger?.reference === node.trigger.reference) enter(other);
    }
  };
  const enter = (node: FlowNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const inner = startOf(drawing, node);
    if (node.type === 'userTask') found.add(node);
    else if (inner) enter(inner);
    else leave(node);
  };
  leave(from);
  return [...found];
}
