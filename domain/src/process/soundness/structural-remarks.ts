import type { FlowNode } from '../drawing.ts';
import { startOf } from '../scope-nodes.ts';
import { deadRemarks } from './dead-remarks.ts';
import { waysOut } from './net.ts';
import type { Search } from './state.ts';
import type { Remark } from './verdict.ts';

/** What the drawing alone says, whatever waits for whom: nodes nothing leads to, and nodes from which nothing leads out. */
export function structuralRemarks(found: Search): Remark[] {
  const { reach, game } = found;
  const { net } = game;
  const start = startOf(net.drawing, null);
  if (!start) return [];
  const roots = [start, ...net.nodes.filter((node) => node.isEventSubProcess && node.scope === null)];
  const reached = new Set(roots.flatMap((root) => [root, ...(reach.get(root) ?? [])]));
  const dead = new Set(net.nodes.filter((node) => !reached.has(node)));
  const endless = net.nodes.filter(
    (node) => reached.has(node) && ![node, ...(reach.get(node) ?? [])].some((behind) => isEnd(found, behind)),
  );
  const bad = new Set(endless);
  // Of a part without a way out the nodes by which it is entered.
  const entries = endless.filter(
    (node) =>
      node === start ||
      net.nodes.some((other) => !bad.has(other) && waysOut(net.drawing, other).some(({ to }) => to === node)),
  );
  const remark = (node: FlowNode): Remark => ({
    ...{ kind: node === start ? 'endless' : 'stuck', elementId: node.id, path: [] },
    otherId: node.id,
  });
  return [...deadRemarks(found, dead, new Set()), ...entries.map(remark)];
}

/** A token is gone there, and nothing of the process around it is left waiting. */
function isEnd({ game: { net } }: Search, node: FlowNode): boolean {
  const topLevel = node.scope === null || (node.scope.isEventSubProcess && node.scope.scope === null);
  return topLevel && !node.isEventSubProcess && waysOut(net.drawing, node).length === 0;
}
