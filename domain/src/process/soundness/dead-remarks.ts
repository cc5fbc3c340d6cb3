import type { FlowNode } from '../drawing.ts';
import { nodesIn } from '../scope-nodes.ts';
import type { Net } from './net.ts';
import { waysOut } from './net.ts';
import type { Search } from './state.ts';
import { pathTo } from './state.ts';
import type { Remark } from './verdict.ts';

/**
 * The first of each part that never happens: what lies behind it follows from it. What no flow leads to has a rule of
 * its own, and what lies behind a place where everything stops is named there.
 */
export function deadRemarks(
  found: Search,
  dead: ReadonlySet<FlowNode>,
  stopped: ReadonlySet<string>,
): Remark[] {
  const { net } = found.game;
  const told = new Set<FlowNode>();
  const remarks: Remark[] = [];
  const tell = (node: FlowNode, from: FlowNode | null) => {
    remarks.push({
      kind: 'dead',
      elementId: node.id,
      path: from ? pathInto(found, from) : [],
      otherId: null,
    });
    cover(net, node, told, dead);
  };
  for (const node of dead) {
    if (node.scope && dead.has(node.scope)) cover(net, node, told, dead);
    else if (node.type === 'startEvent' || causesOf(net, node).length === 0) cover(net, node, told, dead);
  }
  for (const node of dead) {
    const alive = causesOf(net, node).filter((cause) => cause === 'scope' || !dead.has(cause));
    const [first] = alive;
    if (first === undefined || told.has(node)) continue;
    const ends = alive.some((cause) => cause !== 'scope' && isStopped(net, cause, stopped));
    if (ends) cover(net, node, told, dead);
    else tell(node, first === 'scope' ? node.scope : first);
  }
  for (const node of dead) if (!told.has(node)) tell(node, null);
  return remarks;
}

/** Marks a part that never happens as told. */
function cover(net: Net, from: FlowNode, told: Set<FlowNode>, dead: ReadonlySet<FlowNode>): void {
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    if (told.has(node) || !dead.has(node)) continue;
    told.add(node);
    open.push(...waysOut(net.drawing, node).flatMap(({ to }) => to ?? []), ...node.boundaries);
    open.push(...nodesIn(net.drawing, node));
  }
}

/** What a node comes after: sources of its flows, the activity it sits on, or the scope it listens in. */
function causesOf(net: Net, node: FlowNode): (FlowNode | 'scope')[] {
  if (node.type === 'boundaryEvent') return node.host && isActive(net, node.host) ? [node.host] : [];
  if (node.isEventSubProcess) return ['scope'];
  return net.nodes.filter((other) => waysOut(net.drawing, other).some(({ to }) => to === node));
}

/** A token stays there until it is done: something may happen to it meanwhile. */
const isActive = (net: Net, node: FlowNode) => ['rest', 'scope'].includes(net.kind.get(node) ?? '');

/** Where everything stops there is a remark already, at the node or inside the sub-process that it is. */
function isStopped(net: Net, node: FlowNode, stopped: ReadonlySet<string>): boolean {
  return stopped.has(node.id) || nodesIn(net.drawing, node).some((inner) => isStopped(net, inner, stopped));
}

/** The way to the first state with a token there. */
function pathInto({ states, game: { net } }: Search, node: FlowNode): string[] {
  const place = net.placeOf.get(node) ?? -1;
  const at = states.findIndex(({ tokens }) => tokens.includes(place));
  const passing = at < 0 ? states.findIndex(({ from }) => from.crossed.includes(node.id)) : at;
  if (passing < 0) return [];
  const path = pathTo(states, passing);
  return path.slice(0, path.lastIndexOf(node.id) + 1);
}
