import type { Drawing, FlowNode } from './drawing.ts';
import { nodesIn, startOf } from './scope-nodes.ts';

/**
 * The user tasks from which a node is reached without passing another one: who completed the last of them
 * is the asker. A task left by a boundary event was not completed, so the search goes on before it.
 */
export function readUpstream(drawing: Drawing, node: FlowNode): string[] {
  const search: Search = { drawing, found: new Set(), seen: new Set() };
  before(search, node);
  return [...search.found];
}

interface Search {
  drawing: Drawing;
  found: Set<string>;
  seen: Set<FlowNode>;
}

/** Whatever may have come last before a token enters this node. */
function before(search: Search, node: FlowNode): void {
  if (search.seen.has(node)) return;
  search.seen.add(node);
  if (node.type === 'boundaryEvent') {
    if (!node.host) return;
    if (isContainer(node.host)) allInside(search, node.host);
    before(search, node.host);
    return;
  }
  if (node.type === 'startEvent' && node.scope) {
    beforeScope(search, node.scope);
    return;
  }
  if (node.type === 'intermediateCatchEvent' && node.trigger?.kind === 'link') {
    for (const other of nodesIn(search.drawing, node.scope)) {
      const throws = other.type === 'intermediateThrowEvent' && other.trigger?.kind === 'link';
      if (throws && other.trigger?.reference === node.trigger.reference) before(search, other);
    }
  }
  for (const flow of node.incoming) if (flow.source) after(search, flow.source);
}

/** Whatever may have come last when a token leaves this node by its own end. */
function after(search: Search, node: FlowNode): void {
  if (node.type === 'userTask') {
    search.found.add(node.id);
    return;
  }
  if (!isContainer(node)) {
    before(search, node);
    return;
  }
  for (const inner of nodesIn(search.drawing, node)) {
    if (inner.outgoing.length === 0 && inner.type !== 'boundaryEvent') after(search, inner);
  }
  before(search, node);
}

function beforeScope(search: Search, scope: FlowNode): void {
  if (!scope.isEventSubProcess) {
    before(search, scope);
    return;
  }
  for (const sibling of nodesIn(search.drawing, scope.scope)) {
    if (sibling.type === 'userTask') search.found.add(sibling.id);
    if (isContainer(sibling) && sibling !== scope) allInside(search, sibling);
  }
  const start = startOf(search.drawing, scope.scope);
  if (start) before(search, start);
}

function allInside(search: Search, container: FlowNode): void {
  for (const inner of nodesIn(search.drawing, container)) {
    if (inner.type === 'userTask') search.found.add(inner.id);
    if (isContainer(inner)) allInside(search, inner);
  }
}

function isContainer(node: FlowNode): boolean {
  return node.type === 'subProcess' || node.type === 'transaction';
}
