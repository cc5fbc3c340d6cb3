import type { FlowNode } from '../drawing.ts';
import type { Net, Way } from './net.ts';
import { waysOut } from './net.ts';

/** More sets of branches than these are not tried: the model is too large then. */
const mostConditions = 10;

/**
 * The sets of ways a token may leave a node by. Without data an exclusive gateway takes any one; everything else takes
 * all flows without a condition and any of those with one, and the default flow where that comes to none.
 */
export function choicesAt(net: Net, node: FlowNode): Way[][] | 'too many' {
  const choices = known.get(node) ?? readChoices(net, node);
  known.set(node, choices);
  return choices;
}

/** Asked for in every state; a drawing does not change once it is read. */
const known = new WeakMap<FlowNode, Way[][] | 'too many'>();

function readChoices({ drawing }: Net, node: FlowNode): Way[][] | 'too many' {
  const ways = waysOut(drawing, node);
  if (ways.length === 0) return [[]];
  if (node.type === 'parallelGateway') return [ways];
  if (['exclusiveGateway', 'eventBasedGateway', 'complexGateway'].includes(node.type)) {
    return ways.map((way) => [way]);
  }
  const fallback = ways.filter(({ flow }) => flow !== null && flow.id === node.defaultFlowId);
  const others = ways.filter((way) => !fallback.includes(way));
  const always = others.filter(({ flow }) => flow?.condition == null);
  const maybe = others.filter(({ flow }) => flow?.condition != null);
  if (maybe.length > mostConditions) return 'too many';
  const sets = Array.from({ length: 2 ** maybe.length }, (_each, mask) => [
    ...always,
    ...maybe.filter((_way, place) => (mask >> place) & 1),
  ]).filter((set) => set.length > 0);
  return always.length === 0 && fallback.length > 0 ? [...sets, fallback] : sets;
}
