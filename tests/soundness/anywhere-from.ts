import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import { counts, isScope, startIn } from './structure.ts';

/** Everywhere the drawing lets a token come to from a node, whatever waits on the way. */
export function anywhereFrom(drawing: Drawing, from: FlowNode): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    const around: FlowNode[] = [];
    const isLink = node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'link';
    const { trigger } = node;
    for (const other of drawing.nodes.values()) {
      if (
        isLink &&
        other.type === 'intermediateCatchEvent' &&
        other.scope === node.scope &&
        other.trigger?.kind === 'link' &&
        other.trigger.reference === trigger?.reference
      )
        around.push(other);
      if (other.isEventSubProcess && holds(other.scope, node)) around.push(other);
      if (other.type === 'boundaryEvent' && other.host && (other.host === node || holds(other.host, node)))
        around.push(other);
    }
    const start = isScope(drawing, node) ? startIn(drawing, node) : undefined;
    for (const next of [
      ...(isLink ? [] : node.outgoing.flatMap(({ target }) => target ?? [])),
      ...around,
      ...(start ? [start] : []),
      ...(node.scope ? [node.scope] : []),
    ]) {
      if (found.has(next.id) || !counts(drawing, next)) continue;
      found.add(next.id);
      open.push(next);
    }
  }
  return found;
}

function holds(scope: FlowNode | null, node: FlowNode): boolean {
  if (scope === null || scope === node) return true;
  return node.scope !== null && holds(scope, node.scope);
}
