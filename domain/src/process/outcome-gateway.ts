import type { Expression } from './expression/expression.ts';
import { namesIn } from './expression/expression.ts';
import { parseExpression } from './expression/parse-expression.ts';
import type { Flow, FlowNode } from './drawing.ts';

/** The exclusive gateway directly behind a user task whose flows read `outcome`: they are its buttons. */
export function decidingGateway(userTask: FlowNode): FlowNode | null {
  if (userTask.type !== 'userTask') return null;
  const gateways = userTask.outgoing.flatMap((flow) => (flow.target ? [flow.target] : []));
  return (
    gateways.find((node) => node.type === 'exclusiveGateway' && node.outgoing.some(readsOutcome)) ?? null
  );
}

/** Whether a condition has to do with `outcome`, whatever else it says. */
function readsOutcome(flow: Flow): boolean {
  if (flow.condition === null) return false;
  const expression = parseExpression(flow.condition);
  return expression ? namesIn(expression).includes('outcome') : /\boutcome\b/.test(flow.condition);
}

/** The key of `${outcome == '<key>'}`; null for any other condition. */
export function outcomeKey(condition: string | null): string | null {
  const expression: Expression | null = condition === null ? null : parseExpression(condition);
  if (expression?.kind !== 'compare' || expression.operator !== '==') return null;
  const { left, right } = expression;
  const asksOutcome = left.kind === 'name' && left.name === 'outcome';
  return asksOutcome && right.kind === 'literal' && right.type === 'string' ? right.text : null;
}

/** The key of the button a flow is; null when it is none. */
export function buttonKey(gateway: FlowNode, flow: Flow): string | null {
  if (gateway.defaultFlowId === flow.id) return flow.properties.get('outcome') ?? null;
  return outcomeKey(flow.condition);
}
