import type { Drawing, FlowNode } from '../drawing.ts';

/** The nodes that wait for a message: starts of event sub-processes, catch and boundary events, receive tasks. */
export function messageReceivers(drawing: Drawing): FlowNode[] {
  return [...drawing.nodes.values()].filter(
    (node) => node.trigger?.kind === 'message' && receiving.has(node.type) && !startsProcess(node),
  );
}

const receiving: ReadonlySet<string> = new Set([
  ...['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask'],
]);

/** Refused as a start already. */
function startsProcess(node: FlowNode): boolean {
  return node.type === 'startEvent' && node.scope === null;
}
