import type { Drawing, FlowNode } from './drawing.ts';

/** The nodes directly in a scope; null is the top level. */
export function nodesIn(drawing: Drawing, scope: FlowNode | null): FlowNode[] {
  return [...drawing.nodes.values()].filter((node) => node.scope === scope);
}

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
