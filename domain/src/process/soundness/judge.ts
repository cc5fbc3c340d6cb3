import type { FlowNode } from '../drawing.ts';
import { catchersOf, waits } from './catchers.ts';
import { cyclesOf } from './cyclic.ts';
import type { Search, State } from './state.ts';

/** What the states say of each node. */
export interface Judgement {
  /** Nodes no token ever comes to. */
  dead: Set<FlowNode>;
  /** Nodes with a token in some state, none of which comes to an end. */
  doomed: Set<FlowNode>;
  /** The process itself comes to no end. */
  endless: boolean;
  /** States in which nothing moves any more although a token waits. */
  blocked: number[];
  /** States from which neither an end nor a blocked state is ever come to. */
  circling: number[];
}

export function judge(search: Search): Judgement {
  const { states, game } = search;
  const { net } = game;
  const ends = states.map((state) => isOver(search, state) || state.meets.size > 0);
  const local = states.map(({ moves }) => moves);
  const circles = new Set(cyclesOf(local).flat());
  const alive = backward(
    local,
    ends.map((end, at) => end || circles.has(at)),
  );
  const endable = states.map((state, at) => Boolean(alive[at]) && mayEndFromOutside(search, state));
  const all = states.map(({ moves, interrupts }, at) => (alive[at] ? [...moves, ...interrupts] : moves));
  const complete = backward(
    all,
    ends.map((end, at) => end || Boolean(endable[at])),
  );
  const stops = states.map(({ moves, meets }, at) => !ends[at] && moves.length === 0 && meets.size === 0);
  const toStop = backward(local, stops);
  const lived = forward(all, search.roots);
  const good = new Set(search.unknown);
  const seen = new Set<FlowNode>();
  for (const [at, state] of states.entries()) {
    if (!lived.has(at)) continue;
    for (const token of state.tokens) {
      const place = net.places[token];
      if (!place || place.at === 'apart') continue;
      seen.add(place.node);
      if (complete[at]) good.add(place.node);
    }
  }
  return {
    dead: new Set(net.nodes.filter((node) => !search.crossed.has(node.id) && !search.unknown.has(node))),
    doomed: new Set([...seen].filter((node) => !good.has(node))),
    endless: states.length > 0 && !complete[0],
    blocked: [...stops.keys()].filter((at) => stops[at]),
    circling: [...complete.keys()].filter((at) => !complete[at] && !toStop[at]),
  };
}

/** All tokens of the run are gone. */
function isOver({ game }: Search, { tokens }: State): boolean {
  return tokens.every((token) => game.net.places[token]?.at === 'apart');
}

/** A run beside others may go on until they end: by a terminate end, or by what interrupts the scope around. */
function mayEndFromOutside({ game: { net } }: Search, { tokens }: State): boolean {
  const apart = tokens.flatMap((token) => {
    const place = net.places[token];
    return place?.at === 'apart' ? [place.scope] : [];
  });
  return apart.some((scope) => {
    if (
      net.nodes.some(
        (node) => node.scope === scope && node.type === 'endEvent' && node.trigger?.kind === 'terminate',
      )
    )
      return true;
    for (let around = scope; ; around = around.scope) {
      if (catchersOf(net, around).some((one) => one.interrupting && waits(one))) return true;
      if (around === null) return false;
    }
  });
}

/** Which states lead to one of those marked. */
function backward(next: readonly (readonly number[])[], marked: readonly boolean[]): boolean[] {
  const before: number[][] = next.map(() => []);
  for (const [at, targets] of next.entries()) for (const target of targets) before[target]?.push(at);
  const found = [...marked];
  const open = [...found.keys()].filter((at) => found[at]);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const source of before[at] ?? []) {
      if (found[source]) continue;
      found[source] = true;
      open.push(source);
    }
  }
  return found;
}

/** Whatever a run comes to; what frees one that has stopped already is no part of it. */
function forward(next: readonly (readonly number[])[], roots: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const open = [...roots];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(next[at] ?? []));
  }
  return found;
}
