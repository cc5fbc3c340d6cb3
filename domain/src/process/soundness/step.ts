import type { Flow, FlowNode } from '../drawing.ts';
import { startOf } from '../scope-nodes.ts';
import type { Catcher } from './catchers.ts';
import { catcherOf, catchersOf, waits } from './catchers.ts';
import type { Net, Way } from './net.ts';
import { waysOut } from './net.ts';

/** A flow crossed more often while nothing rests goes round and round. */
const mostRounds = 5;

/** What is kept of a net for the token game. */
export interface Game {
  net: Net;
  joinReach: ReadonlyMap<FlowNode, ReadonlySet<FlowNode>>;
}

/** One move of a token until all that it set going rests again. */
export interface Step {
  game: Game;
  tokens: Set<number>;
  pending: Way[];
  /** Ends that take everything else in a scope away; they act when the rest of the step is done. */
  clearing: (() => void)[];
  /** Ids of what tokens crossed, in order. */
  crossed: string[];
  times: Map<Flow, number>;
  /** Nodes at which a second token came; the run is not followed further. */
  meets: Set<FlowNode>;
  /** Events beside whose runs are judged apart. */
  beside: Set<Catcher>;
}

export function beginStep(game: Game, tokens: Iterable<number>): Step {
  return {
    ...{ game, tokens: new Set(tokens), pending: [], clearing: [], crossed: [] },
    ...{ times: new Map<Flow, number>(), meets: new Set<FlowNode>(), beside: new Set<Catcher>() },
  };
}

/** Moves all that is under way until it rests. */
export function settle(step: Step): void {
  for (;;) {
    const way = step.pending.shift();
    if (way) {
      cross(step, way);
      continue;
    }
    if (step.meets.size > 0) return;
    const clear = step.clearing.shift();
    if (clear) clear();
    else if (!endEmptyScope(step)) return;
  }
}

function cross(step: Step, { flow, to }: Way): void {
  if (flow) {
    step.crossed.push(flow.id);
    const times = (step.times.get(flow) ?? 0) + 1;
    step.times.set(flow, times);
    if (times > mostRounds && to) {
      step.meets.add(to);
      return;
    }
  }
  if (to && step.game.net.kind.has(to)) enter(step, to, flow);
}

/** A token comes to a node. */
export function enter(step: Step, node: FlowNode, by: Flow | null): void {
  const { net } = step.game;
  step.crossed.push(node.id);
  switch (net.kind.get(node)) {
    case 'end':
      return finish(step, node);
    case 'pass':
      step.pending.push(...waysOut(net.drawing, node));
      return;
    case 'andJoin':
      return join(step, node, by, (waiting) => waiting === node.incoming.length);
    case 'orJoin':
      return join(step, node, by, (waiting) => waiting === node.incoming.length || !isAwaited(step, node));
    case 'scope':
      if (place(step, node, node)) begin(step, node);
      return;
    default:
      place(step, node, node);
  }
}

/** Puts a token down; two in one place are where the run is left. */
function place(step: Step, at: Flow | FlowNode, node: FlowNode): boolean {
  const place = step.game.net.placeOf.get(at) ?? -1;
  if (step.tokens.has(place)) step.meets.add(node);
  else step.tokens.add(place);
  return !step.meets.has(node);
}

/** A scope begins: its start is left, and what stands beside it begins to wait. */
export function begin(step: Step, scope: FlowNode | null): void {
  const { net } = step.game;
  const start = startOf(net.drawing, scope);
  if (!start) return;
  for (const catcher of catchersOf(net, scope)) {
    if (!catcher.interrupting && waits(catcher) && catcher.node.isEventSubProcess) step.beside.add(catcher);
  }
  enter(step, start, null);
}

function join(step: Step, node: FlowNode, by: Flow | null, fires: (waiting: number) => boolean): void {
  const { placeOf } = step.game.net;
  if (by && !place(step, by, node)) return;
  const here = node.incoming.filter((flow) => step.tokens.has(placeOf.get(flow) ?? -1));
  if (!fires(here.length)) return;
  for (const flow of here) step.tokens.delete(placeOf.get(flow) ?? -1);
  const ways = waysOut(step.game.net.drawing, node);
  if (node.type === 'parallelGateway' || ways.length === 1) step.pending.push(...ways);
  else place(step, node, node);
}

/** Whether some other token of the join's scope is still taken to be on its way. */
function isAwaited(step: Step, join: FlowNode): boolean {
  const { net, joinReach } = step.game;
  const from = joinReach.get(join);
  const around = net.inside.get(join.scope);
  const resting = [...step.tokens].some((place) => {
    const found = net.places[place];
    if (!around?.has(place) || !found || found.at === 'apart') return false;
    if (found.at === 'flow' && found.node === join) return false;
    return net.kind.get(found.node) !== 'scope' && from?.has(found.node);
  });
  return resting || step.pending.some(({ to }) => to === join || (to !== null && from?.has(to)));
}

function finish(step: Step, node: FlowNode): void {
  const { net } = step.game;
  const { kind, reference } = node.trigger ?? { kind: 'none', reference: null };
  const stay = () => void place(step, node, node);
  if (kind === 'terminate') step.clearing.push(() => clearInside(step, node.scope));
  if (kind === 'error') {
    const found = catcherOf(net, node, 'error', reference ?? '');
    return found ? void step.clearing.push(() => interrupt(step, found)) : stay();
  }
  if (kind === 'cancel') {
    const found = cancelCatcher(net, node);
    return found ? void step.clearing.push(() => interrupt(step, found)) : stay();
  }
  if (kind === 'escalation') escalate(step, node);
}

/** Answers whether the token goes on. */
export function escalate(step: Step, node: FlowNode): boolean {
  const found = catcherOf(step.game.net, node, 'escalation', node.trigger?.reference ?? '');
  if (found?.interrupting) step.clearing.push(() => interrupt(step, found));
  else if (found) step.beside.add(found);
  return !found?.interrupting;
}

function cancelCatcher(net: Net, node: FlowNode): Catcher | undefined {
  let scope = node.scope;
  while (scope && scope.type !== 'transaction') scope = scope.scope;
  return scope ? catchersOf(net, scope).find(({ kind }) => kind === 'cancel') : undefined;
}

/** Empties what a catcher stands over and lets the token go on from there. */
export function interrupt(step: Step, { node, over }: Catcher): void {
  const { net } = step.game;
  const wasApart = clearInside(step, over);
  if (node.type !== 'boundaryEvent') {
    const around = over?.scope ?? null;
    if (wasApart && over) step.tokens.add(net.apartOf.get(around) ?? -1);
    const own = over && net.placeOf.get(over);
    if (own !== null && own !== undefined) step.tokens.add(own);
    enter(step, node, null);
    return;
  }
  step.tokens.delete((over && net.placeOf.get(over)) ?? -1);
  if (wasApart) step.tokens.add(net.apartOf.get(node.scope) ?? -1);
  enter(step, node, null);
}

/** Answers whether the run was one beside others in that scope. */
export function clearInside(step: Step, scope: FlowNode | null): boolean {
  const { net } = step.game;
  const inside = net.inside.get(scope) ?? new Set();
  for (const place of step.tokens) if (inside.has(place)) step.tokens.delete(place);
  let wasApart = false;
  for (const [around, place] of net.apartOf) {
    if (
      !step.tokens.has(place) ||
      (around !== scope && !inside.has(around ? (net.placeOf.get(around) ?? -1) : -1))
    )
      continue;
    step.tokens.delete(place);
    wasApart = true;
  }
  return wasApart;
}

/** A scope in which nothing is left is over, the innermost first. */
function endEmptyScope({ game: { net }, tokens, pending }: Step): boolean {
  for (const token of tokens) {
    const found = net.places[token];
    if (found?.at !== 'node' || net.kind.get(found.node) !== 'scope') continue;
    const inside = net.inside.get(found.node);
    if ([...tokens].some((other) => inside?.has(other))) continue;
    tokens.delete(token);
    pending.push(...waysOut(net.drawing, found.node));
    return true;
  }
  return false;
}
