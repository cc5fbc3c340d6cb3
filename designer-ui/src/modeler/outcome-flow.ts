import type { ModelElement } from './model-element.ts';
import { elementsOf } from './model-element.ts';

const condition = /^\s*[$#]\{\s*outcome\s*==\s*(?:'([^']*)'|"([^"]*)")\s*\}\s*$/;

/** What the key of an outcome may look like: it becomes part of a condition. */
export const outcomeKeyPattern = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** The condition under which a flow is the outcome of that key. */
export function outcomeCondition(key: string): string {
  return `\${outcome == '${key}'}`;
}

/** Whether a flow is, or can become, a button: behind an exclusive gateway directly behind a user task. */
export function isOutcomeFlow(flow: ModelElement): boolean {
  const gateway = flow.get('sourceRef') as ModelElement | undefined;
  if (flow.$type !== 'bpmn:SequenceFlow' || gateway?.$type !== 'bpmn:ExclusiveGateway') return false;
  const before = elementsOf(gateway, 'incoming');
  const behindTask = before.some(
    (incoming) => (incoming.get('sourceRef') as ModelElement | undefined)?.$type === 'bpmn:UserTask',
  );
  const conditions = elementsOf(gateway, 'outgoing').map(conditionOf);
  // Where several paths meet and nothing is asked, nothing is decided either.
  if (!behindTask || (before.length > 1 && conditions.every((text) => text === null))) return false;
  // A gateway that asks for data decides by data: its default flow is no button either.
  return conditions.every(asksOutcome);
}

/** Whether the gateway takes this flow where no condition holds; such a flow carries no condition. */
export function isDefaultFlow(flow: ModelElement): boolean {
  return (flow.get('sourceRef') as ModelElement | undefined)?.get('default') === flow;
}

/** The key a flow's condition compares with; null without one. */
export function conditionKey(flow: ModelElement): string | null {
  const match = condition.exec(conditionOf(flow) ?? '');
  return match ? (match[1] ?? match[2] ?? null) : null;
}

function asksOutcome(text: string | null): boolean {
  return text === null || condition.test(text);
}

/** The condition of a flow as written; null without one. */
export function conditionOf(flow: ModelElement): string | null {
  const expression = flow.get('conditionExpression') as ModelElement | undefined;
  return (expression?.get('body') as string | undefined) ?? null;
}
