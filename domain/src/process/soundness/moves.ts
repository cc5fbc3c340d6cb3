import type { FlowNode } from '../drawing.ts';
import type { Catcher } from './catchers.ts';
import { catchersOf, possibleCatchers, waits } from './catchers.ts';
import { choicesAt } from './choices.ts';
import type { Net } from './net.ts';
import type { Game, Step } from './step.ts';
import { beginStep, enter, escalate, interrupt, settle } from './step.ts';

/** What a worker does, or a called process, may end with an error nobody sees coming. */
const throwing: ReadonlySet<string> = new Set([
  ...['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'callActivity'],
]);

/** Every way a token that rests at a node may go on by itself; null when there are too many. */
export function movesAt(game: Game, state: readonly number[], node: FlowNode): Step[] | null {
  const { net } = game;
  if (net.kind.get(node) === 'end') return [];
  const choices = choicesAt(net, node);
  if (choices === 'too many') return null;
  const escalates = node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'escalation';
  const onward = choices.map((ways) =>
    leave(game, state, node, (step) => {
      if (!escalates || escalate(step, node)) step.pending.push(...ways);
    }),
  );
  const caught = catchersOf(net, node)
    .filter(({ interrupting }) => interrupting)
    .map((catcher) => leave(game, state, node, (step) => enter(step, catcher.node, null)));
  const thrown = thrownBy(net, node).map((catcher) => thrownTo(game, state, node, catcher));
  return [...onward, ...caught, ...thrown];
}

function leave(game: Game, state: readonly number[], node: FlowNode, act: (step: Step) => void): Step {
  const step = beginStep(game, state);
  step.tokens.delete(game.net.placeOf.get(node) ?? -1);
  act(step);
  settle(step);
  return step;
}

function thrownTo(game: Game, state: readonly number[], node: FlowNode, catcher: Catcher): Step {
  const step = beginStep(game, state);
  if (catcher.interrupting) interrupt(step, catcher);
  else step.beside.add(catcher);
  settle(step);
  return step;
}

/** Those around a task who take what it throws. */
function thrownBy(net: Net, node: FlowNode): Catcher[] {
  if (!throwing.has(node.type)) return [];
  const kinds = node.type === 'callActivity' ? ['error', 'escalation'] : ['error'];
  return kinds.flatMap((kind) => possibleCatchers(net, node, kind)).filter(({ over }) => over !== node);
}

/** What may end a scope from outside in this state: boundary events on it and event sub-processes in it. */
export function interrupts(game: Game, state: readonly number[]): Step[] {
  const { net } = game;
  const tokens = new Set(state);
  let apart = false;
  const active: FlowNode[] = [];
  for (const token of state) {
    const place = net.places[token];
    if (place?.at === 'apart') apart = true;
    else if (place && net.kind.get(place.node) === 'scope') active.push(place.node);
  }
  const scopes: (FlowNode | null)[] = apart ? active : [null, ...active];
  const catchers = scopes.flatMap((scope) => {
    const all = catchersOf(net, scope).filter((one) => one.interrupting && waits(one));
    return isInterrupted(net, tokens, scope) ? all.filter(({ node }) => !node.isEventSubProcess) : all;
  });
  return catchers.map((catcher) => {
    const step = beginStep(game, state);
    interrupt(step, catcher);
    settle(step);
    return step;
  });
}

/** Once an interrupting event sub-process runs, no other of its scope is listened to. */
function isInterrupted(net: Net, tokens: ReadonlySet<number>, scope: FlowNode | null): boolean {
  return catchersOf(net, scope).some(
    ({ node, interrupting }) =>
      node.isEventSubProcess && interrupting && tokens.has(net.placeOf.get(node) ?? -1),
  );
}
