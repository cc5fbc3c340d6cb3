import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { workerTypes } from '../drawing.ts';
import { inherited } from '../inherit.ts';
import { readDownstream } from '../read-downstream.ts';
import { readUpstream } from '../read-upstream.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A worker of another status between two steps of one status makes the ticket flicker. */
export const statusFlicker: Rule = {
  name: 'status-flicker',
  severity: 'warning',
  problem: localized(
    '工作单元“{name}”的状态与前后步骤不同，状态会闪动',
    '工作單元「{name}」的狀態與前後步驟不同，狀態會閃動',
    'The worker "{name}" has another status than the steps around it: the status would flicker',
  ),
  mend: localized(
    '设为与前后步骤相同的状态',
    '設為與前後步驟相同的狀態',
    'Give it the status of the steps around it',
  ),
  *check({ drawing }) {
    const statusOf = (node: FlowNode) => inherited(node, 'ticketStatus') ?? 'pending';
    for (const node of nodesOf(drawing)) {
      if (!workerTypes.has(node.type)) continue;
      const before = readUpstream(drawing, node).flatMap((id) => drawing.nodes.get(id) ?? []);
      const after = readDownstream(drawing, node);
      const around = new Set([...before, ...after].map(statusOf));
      const between = before.length > 0 && after.length > 0 && around.size === 1;
      if (between && !around.has(statusOf(node))) yield { at: node.xml };
    }
  },
};
