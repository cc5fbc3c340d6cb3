import type { Flow, FlowNode } from '../drawing.ts';
import { startOf } from '../scope-nodes.ts';
import { catchersOf } from './catchers.ts';
import type { Net, Way } from './net.ts';
import { waysOut } from './net.ts';
import type { Game } from './step.ts';

/** What is asked of a net again and again. */
interface Roads {
  ways: ReadonlyMap<FlowNode, readonly Way[]>;
  starts: ReadonlyMap<FlowNode, FlowNode>;
  /** The sub-processes around a node, and whoever listens on it or around it. */
  around: ReadonlyMap<FlowNode, { scopes: readonly FlowNode[]; listening: readonly FlowNode[] }>;
}

/**
 * Everywhere other tokens may come to while some stay where they are: no sub-process around those ends, and no join
 * is passed that needs a branch nobody else can bring. More than really can be reached, never less.
 */
export function reachBeside(
  game: Game,
  others: readonly (FlowNode | Flow)[],
  frozen: readonly FlowNode[],
): Set<FlowNode> {
  const { net, joinReach } = game;
  const { ways, starts, around } = roadsOf(net);
  const kept = new Set(frozen.flatMap((node) => around.get(node)?.scopes ?? []));
  const found = new Set<FlowNode>();
  const left = new Set<FlowNode>();
  const arrived = new Map<FlowNode, Set<Flow>>();
  const open: FlowNode[] = [];
  const leave = (node: FlowNode) => {
    if (left.has(node)) return;
    left.add(node);
    for (const { flow, to } of ways.get(node) ?? []) if (to && net.kind.has(to)) arrive(to, flow);
  };
  const arrive = (node: FlowNode, flow: Flow | null) => {
    const kind = net.kind.get(node);
    const needsAll =
      kind === 'andJoin' || (kind === 'orJoin' && frozen.some((one) => joinReach.get(node)?.has(one)));
    if (needsAll && flow) {
      const flows = arrived.get(node) ?? new Set();
      arrived.set(node, flows.add(flow));
      found.add(node);
      if (flows.size < node.incoming.length) return;
    }
    open.push(node);
  };
  for (const other of others) {
    if ('incoming' in other) open.push(other);
    else if (other.target) arrive(other.target, other);
  }
  for (let node = open.pop(); node; node = open.pop()) {
    if (left.has(node)) continue;
    found.add(node);
    const start = starts.get(node);
    if (start) open.push(start);
    if (!kept.has(node)) leave(node);
    const { scopes, listening } = around.get(node) ?? { scopes: [], listening: [] };
    for (const scope of scopes) if (!kept.has(scope)) open.push(scope);
    open.push(...listening.filter((one) => !left.has(one)));
    left.add(node);
  }
  return found;
}

const known = new WeakMap<Net, Roads>();

function roadsOf(net: Net): Roads {
  const roads = known.get(net) ?? readRoads(net);
  known.set(net, roads);
  return roads;
}

function readRoads(net: Net): Roads {
  const { drawing, nodes, kind } = net;
  const isScope = (node: FlowNode) => kind.get(node) === 'scope';
  const around = (node: FlowNode) => {
    const scopes: FlowNode[] = [];
    for (let scope = node.scope; scope; scope = scope.scope) scopes.push(scope);
    const listening = [node, ...scopes, null].flatMap((over) => catchersOf(net, over)).map((one) => one.node);
    return { scopes, listening };
  };
  return {
    ways: new Map(nodes.map((node) => [node, waysOut(drawing, node)])),
    starts: new Map(
      nodes.filter(isScope).flatMap((node) => {
        const start = startOf(drawing, node);
        return start ? [[node, start] as const] : [];
      }),
    ),
    around: new Map(nodes.map((node) => [node, around(node)])),
  };
}
