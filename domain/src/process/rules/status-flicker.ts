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
  says: localized(
    '两个步骤状态相同时，中间的工作单元状态也相同',
    '兩個步驟狀態相同時，中間的工作單元狀態也相同',
    'A worker between two steps of one status has that status',
  ),
  why: localized(
    '工作单元一瞬间就完成，状态却会来回跳一下，列表和通知都跟着闪。',
    '工作單元一瞬間就完成，狀態卻會來回跳一下，清單和通知都跟著閃。',
    'A worker takes a moment, and the status would change to and fro; lists and messages would flicker with it.',
  ),
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
