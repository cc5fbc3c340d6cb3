import type { FlowNode } from '../drawing.ts';
import type { Catcher } from './catchers.ts';
import { catchersOf, waits } from './catchers.ts';
import { smallestCluster } from './cluster.ts';
import type { Mover } from './cluster.ts';
import { cyclesOf } from './cyclic.ts';
import { interrupts, movesAt } from './moves.ts';
import type { Net } from './net.ts';
import { joinReach, reachOf } from './reach.ts';
import type { Search, State } from './state.ts';
import { pathTo } from './state.ts';
import type { Step } from './step.ts';
import { begin, beginStep, enter, settle } from './step.ts';

/** Explores what may happen, no further than this many states. Null where nothing starts the process. */
export function search(net: Net, mostStates: number): Search | null {
  const game = { net, joinReach: joinReach(net) };
  const found: Search = {
    ...{ game, reach: reachOf(net), states: [], complete: true, roots: new Set<number>() },
    ...{
      crossed: new Set<string>(),
      unknown: new Set<FlowNode>(),
      meets: new Map<FlowNode, readonly string[]>(),
    },
  };
  const book = { ids: new Map<string, number>(), apart: new Set<FlowNode>() };
  const first = beginStep(game, []);
  begin(first, null);
  if (first.crossed.length === 0) return null;
  settle(first);
  noteRoot(found, book, first, null);
  return explore(found, book, mostStates) ? found : { ...found, complete: false };
}

/** Answers whether all was looked at. */
function explore(found: Search, book: Book, mostStates: number): boolean {
  const { states } = found;
  for (let at = 0; ;) {
    for (; at < states.length && states.length <= mostStates; at++) {
      if (!expand(found, book, at, true)) return false;
    }
    if (states.length > mostStates) return false;
    // No token may be left for later for ever: in one state of each cycle all moves are looked at.
    const cycles = cyclesOf(states.map(reducedNext));
    if (cycles.length === 0) return true;
    for (const cycle of cycles) expand(found, book, Math.min(...cycle), false);
  }
}

const reducedNext = ({ moves, interrupts, isWhole }: State) => (isWhole ? [] : [...moves, ...interrupts]);

interface Book {
  ids: Map<string, number>;
  /** Events beside whose run has been begun. */
  apart: Set<FlowNode>;
}

/** Looks at what may come next; false where a node has too many ways on. */
function expand(found: Search, book: Book, at: number, reduce: boolean): boolean {
  const { game } = found;
  const state = found.states[at] as State;
  const movers: Mover[] = [];
  for (const token of state.tokens) {
    const place = game.net.places[token];
    if (!place || place.at === 'apart') continue;
    const { node } = place;
    if (place.at === 'node' && game.net.kind.get(node) === 'scope') continue;
    const steps = place.at === 'node' ? movesAt(game, state.tokens, node) : [];
    if (!steps) return false;
    movers.push({ node, steps, at: place.at === 'flow' ? place.flow : node });
  }
  const chosen = reduce && movers.length > 1 ? smallestCluster(found, state, movers) : movers;
  state.isWhole = chosen.length === movers.length;
  state.moves = [];
  for (const step of chosen.flatMap(({ steps }) => steps)) {
    const next = note(found, book, step, at);
    if (next === null) for (const node of step.meets) state.meets.add(node);
    else state.moves.push(next);
  }
  if (state.interrupts.length === 0) {
    for (const step of interrupts(game, state.tokens)) {
      const next = note(found, book, step, at);
      if (next !== null) state.interrupts.push(next);
    }
  }
  listen(found, book, at);
  return true;
}

/** Boundary events of what is active now that start something beside it. */
function listen(found: Search, book: Book, at: number): void {
  const { net } = found.game;
  for (const token of found.states[at]?.tokens ?? []) {
    const place = net.places[token];
    if (place?.at !== 'node') continue;
    for (const catcher of catchersOf(net, place.node)) {
      const isWaiting = waits(catcher) || net.kind.get(place.node) !== 'scope';
      if (!catcher.interrupting && isWaiting && !catcher.node.isEventSubProcess)
        beginBeside(found, book, catcher, at);
    }
  }
}

/** Enters what a step comes to; null where the run is not followed further. */
function note(found: Search, book: Book, step: Step, from: number | null): number | null {
  for (const id of step.crossed) found.crossed.add(id);
  const { crossed } = step;
  let id = step.meets.size > 0 ? null : (book.ids.get(keyOf(step)) ?? null);
  if (step.meets.size > 0) {
    for (const node of step.meets) {
      if (!found.meets.has(node)) found.meets.set(node, [...pathTo(found.states, from), ...crossed]);
    }
    leaveUnknown(found, step);
  } else if (id === null) {
    const tokens = [...step.tokens].sort((a, b) => a - b);
    id =
      found.states.push({
        tokens,
        moves: [],
        interrupts: [],
        meets: new Set(),
        isWhole: false,
        from: { state: from, crossed },
      }) - 1;
    book.ids.set(keyOf(step), id);
  }
  for (const catcher of step.beside) beginBeside(found, book, catcher, from);
  return id;
}

/** A run that is not followed further may still come to everything behind its tokens, and on from there. */
function leaveUnknown({ game: { net }, reach, unknown }: Search, step: Step): void {
  const tokens = [...step.tokens].flatMap((token) => {
    const place = net.places[token];
    return place && place.at !== 'apart' ? [place.node] : [];
  });
  for (const node of [...step.meets, ...tokens]) {
    unknown.add(node);
    for (const behind of reach.get(node) ?? []) unknown.add(behind);
  }
}

/** The run an event starts beside others, judged by itself and once. */
function beginBeside(found: Search, book: Book, { node, over }: Catcher, from: number | null): void {
  if (book.apart.has(node)) return;
  book.apart.add(node);
  const { net } = found.game;
  const scope = node.type === 'boundaryEvent' ? node.scope : over;
  const step = beginStep(found.game, [net.apartOf.get(scope) ?? -1]);
  enter(step, node, null);
  settle(step);
  noteRoot(found, book, step, from);
}

function noteRoot(found: Search, book: Book, step: Step, from: number | null): void {
  const root = note(found, book, step, from);
  if (root !== null) found.roots.add(root);
}

function keyOf({ tokens }: Step): string {
  return String.fromCharCode(...[...tokens].sort((a, b) => a - b));
}
