import type { Flow, FlowNode } from '../drawing.ts';
import { reachBeside } from './frozen-reach.ts';
import type { Search, State } from './state.ts';
import type { Step } from './step.ts';

/** A token at rest and all it may do by itself. */
export interface Mover {
  node: FlowNode;
  /** The node, or the flow it waits on before a join. */
  at: FlowNode | Flow;
  steps: readonly Step[];
}

/**
 * The fewest tokens whose moves are enough to look at in a state, all others left for later (a persistent set): no
 * other token can come to what these moves leave or join, none is taken away or met by them, and every inclusive join
 * sees as many of them on their way before and after. In every other order the same then happens.
 */
export function smallestCluster(found: Search, state: State, movers: readonly Mover[]): readonly Mover[] {
  let smallest = movers;
  for (const mover of movers) {
    if (mover.steps.length === 0) continue;
    const cluster = clusterOf(found, state, movers, mover, smallest.length);
    if (cluster && cluster.length < smallest.length) smallest = cluster;
    if (smallest.length === 1) break;
  }
  return smallest;
}

/** Null when it gets no smaller than what is known. */
function clusterOf(
  found: Search,
  state: State,
  movers: readonly Mover[],
  first: Mover,
  limit: number,
): Mover[] | null {
  const { net } = found.game;
  const cluster = [first];
  const left = new Set(movers);
  left.delete(first);
  const touched = new Set<FlowNode>();
  for (let asked = 0; ;) {
    for (; asked < cluster.length; asked++) {
      const { node, steps } = cluster[asked] as Mover;
      if (cluster.length >= limit || !keepsJoinsWaiting(found, state, node, steps)) return null;
      // Where a run is left, others may have come further before.
      if (steps.some(({ meets }) => meets.size > 0)) return null;
      const reached = touchedBy(found, state, node, steps);
      if (!reached) return null;
      for (const one of reached) touched.add(one);
      for (const other of left) {
        const own = net.placeOf.get(other.at) ?? -1;
        if (steps.every((step) => step.tokens.has(own))) continue;
        left.delete(other);
        cluster.push(other);
      }
    }
    const beside = reachBeside(
      found.game,
      [...left].map(({ at }) => at),
      cluster.map(({ node }) => node),
    );
    const hit = [...touched].filter((node) => beside.has(node));
    if (hit.length === 0) return cluster;
    for (const other of left) {
      const behind = found.reach.get(other.node);
      if (!hit.some((node) => node === other.node || behind?.has(node))) continue;
      left.delete(other);
      cluster.push(other);
    }
  }
}

/** Nodes these steps leave or join; null where they end the run others are beside. */
function touchedBy(
  { game: { net } }: Search,
  state: State,
  node: FlowNode,
  steps: readonly Step[],
): FlowNode[] | null {
  const touched = new Set([node]);
  for (const token of state.tokens) {
    if (steps.every((step) => step.tokens.has(token))) continue;
    const place = net.places[token];
    if (!place || place.at === 'apart') return null;
    touched.add(place.node);
  }
  for (const step of steps) {
    for (const id of step.crossed) {
      const crossed = net.drawing.nodes.get(id);
      if (crossed && /Join$/.test(net.kind.get(crossed) ?? '')) touched.add(crossed);
    }
  }
  return [...touched];
}

function keepsJoinsWaiting({ game }: Search, state: State, node: FlowNode, steps: readonly Step[]): boolean {
  const { net } = game;
  for (const [join, from] of game.joinReach) {
    for (const step of steps) {
      const comes = [...step.tokens].some((token) => {
        const place = net.places[token];
        if (!place || place.at === 'apart' || state.tokens.includes(token)) return false;
        return net.kind.get(place.node) !== 'scope' && from.has(place.node);
      });
      if (comes !== from.has(node) || step.crossed.includes(join.id)) return false;
    }
  }
  return true;
}
