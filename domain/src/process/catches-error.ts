import type { Drawing, FlowNode } from './drawing.ts';
import { nodesIn, startOf } from './scope-nodes.ts';
import { attributeOf } from './xml/xml-element.ts';

/** Whether an error with this code, thrown by a node, is caught on it or around it. */
export function catchesError(drawing: Drawing, node: FlowNode, code: string): boolean {
  for (let at: FlowNode | null = node; at; at = at.scope) {
    if (at.boundaries.some((boundary) => catches(boundary, code))) return true;
    // An event sub-process does not catch what is thrown within itself.
    const handlers = nodesIn(drawing, at.scope).filter((one) => one.isEventSubProcess && one !== at);
    if (handlers.some((handler) => catches(startOf(drawing, handler), code))) return true;
  }
  return false;
}

function catches(receiver: FlowNode | undefined, code: string): boolean {
  if (receiver?.trigger?.kind !== 'error') return false;
  return !attributeOf(receiver.trigger.xml, 'errorRef') || receiver.trigger.reference === code;
}
