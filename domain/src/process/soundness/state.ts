import type { FlowNode } from '../drawing.ts';
import type { Game } from './step.ts';

/** A marking: the places with a token, and what may come next. */
export interface State {
  tokens: readonly number[];
  /** States a token of its own comes to. */
  moves: number[];
  /** States that something from outside a scope brings about. */
  interrupts: number[];
  /** Nodes at which a second token may come next; the run is not followed there. */
  meets: Set<FlowNode>;
  /** Nothing it may come to is left for later. */
  isWhole: boolean;
  /** From where it was first found, over what; null at the start of a run. */
  from: { state: number | null; crossed: readonly string[] };
}

export interface Search {
  game: Game;
  reach: ReadonlyMap<FlowNode, ReadonlySet<FlowNode>>;
  states: State[];
  /** Where a run begins: that of the process, and those of events beside it. */
  roots: Set<number>;
  /** Whatever a token crossed. */
  crossed: Set<string>;
  /** Nodes behind a place where the run is not followed further: nothing is said of them. */
  unknown: Set<FlowNode>;
  /** Nodes at which two tokens may be, with the way there. */
  meets: Map<FlowNode, readonly string[]>;
  complete: boolean;
}

/** Where tokens rest in a state; sub-processes around them are not among it. */
export function restingIn({ game: { net }, states }: Search, state: number): FlowNode[] {
  return (states[state]?.tokens ?? []).flatMap((token) => {
    const place = net.places[token];
    if (!place || place.at === 'apart') return [];
    return place.at === 'node' && net.kind.get(place.node) === 'scope' ? [] : [place.node];
  });
}

/** Ids of what was crossed from the start to a state. */
export function pathTo(states: readonly State[], state: number | null): string[] {
  const parts: (readonly string[])[] = [];
  for (let at = state; at !== null; at = states[at]?.from.state ?? null)
    parts.unshift(states[at]?.from.crossed ?? []);
  return parts.flat();
}
