import type { Drawing, FlowNode } from '../drawing.ts';
import { topLevelEventSubProcesses } from '../scope-nodes.ts';

/** Whether a ticket is over here: an end of the top level, or of a top-level event sub-process that interrupts it. */
export function endsTicket(drawing: Drawing, node: FlowNode): boolean {
  if (node.type !== 'endEvent') return false;
  if (node.scope === null) return true;
  return topLevelEventSubProcesses(drawing).some(
    ({ subProcess, start }) => subProcess === node.scope && start.interrupting,
  );
}
