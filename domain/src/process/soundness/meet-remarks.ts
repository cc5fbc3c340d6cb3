import type { FlowNode } from '../drawing.ts';
import type { Net } from './net.ts';
import { waysOut } from './net.ts';
import type { Search } from './state.ts';
import type { Remark } from './verdict.ts';

/** Where two tokens come together first: behind such a place they may overtake each other everywhere. */
export function meetRemarks(found: Search): Remark[] {
  const remark = ([node, path]: readonly [FlowNode, readonly string[]]): Remark => ({
    ...{ kind: 'meets', elementId: node.id, otherId: null },
    path: [...path],
  });
  const first = firstMeets(found);
  return (first.length > 0 ? first : [...found.meets].slice(0, 1)).map(remark);
}

/** None where each lies behind another, in a loop. */
export function firstMeets({ meets, game: { net } }: Search): (readonly [FlowNode, readonly string[]])[] {
  const before = restingBefore(net);
  return [...meets].filter(([node]) => [...(before.get(node) ?? [])].some((other) => !meets.has(other)));
}

/** The nodes a token rested at last before it came to each. */
function restingBefore(net: Net): Map<FlowNode, Set<FlowNode>> {
  const before = new Map<FlowNode, Set<FlowNode>>();
  for (const node of net.nodes) {
    if (net.kind.get(node) === 'pass') continue;
    const seen = new Set<FlowNode>();
    const open = waysOut(net.drawing, node).flatMap(({ to }) => to ?? []);
    for (let at = open.pop(); at; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      before.set(at, (before.get(at) ?? new Set()).add(node));
      if (net.kind.get(at) === 'pass') open.push(...waysOut(net.drawing, at).flatMap(({ to }) => to ?? []));
    }
  }
  return before;
}
