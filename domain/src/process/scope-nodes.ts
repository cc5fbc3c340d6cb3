import type { Drawing, FlowNode } from './drawing.ts';

/** The nodes directly in a scope; null is the top level. */
export function nodesIn(drawing: Drawing, scope: FlowNode | null): FlowNode[] {
  let scopes = byScope.get(drawing);
  if (!scopes) {
    scopes = Map.groupBy(drawing.nodes.values(), (node) => node.scope);
    byScope.set(drawing, scopes);
  }
  return scopes.get(scope) ?? [];
}

/** Asked for by many rules at every node; a drawing does not change once it is read. */
const byScope = new WeakMap<Drawing, Map<FlowNode | null, FlowNode[]>>();

/** The event that starts a scope, if there is one. */
export function startOf(drawing: Drawing, scope: FlowNode | null): FlowNode | undefined {
  return nodesIn(drawing, scope).find((node) => node.type === 'startEvent');
}

/** Event sub-processes of the top level with the event that starts each. */
export function topLevelEventSubProcesses(drawing: Drawing): { subProcess: FlowNode; start: FlowNode }[] {
  return nodesIn(drawing, null)
    .filter((node) => node.isEventSubProcess)
    .flatMap((subProcess) => {
      const start = startOf(drawing, subProcess);
      return start ? [{ subProcess, start }] : [];
    });
}
