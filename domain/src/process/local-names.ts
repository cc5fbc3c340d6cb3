import { ticketClockMessages, ticketClockVariable } from '@baton/contract/process/messages';
import type { Flow, FlowNode } from './drawing.ts';
import type { ValueType } from './expression/expression.ts';
import { camundaAttribute } from './xml/xml-element.ts';

/**
 * A name that is not a routing variable at this place: the engine or an enclosing step sets it.
 * Undefined for every other name.
 */
export function localType(name: string, owner: Flow | FlowNode): ValueType | undefined {
  if (name === 'outcome') return 'string';
  if (/^decided_./.test(name)) return 'boolean';
  const from = isNode(owner) ? owner : enclosing(owner);
  for (let node: FlowNode | null = from; node; node = node.scope) {
    if (name === 'loopCounter' && node.multiInstance) return 'number';
    if (node.multiInstance?.element === name) return 'string';
    if (name === ticketClockVariable && receivesTicketClock(node)) return 'string';
  }
  return undefined;
}

/** Names the engine fills from the errors and escalations that a drawing catches. */
export function caughtNames(node: FlowNode): string[] {
  if (!node.trigger) return [];
  return ['errorCodeVariable', 'errorMessageVariable', 'escalationCodeVariable'].flatMap((attribute) => {
    const name = node.trigger && camundaAttribute(node.trigger.xml, attribute);
    return name ? [name] : [];
  });
}

function isNode(owner: Flow | FlowNode): owner is FlowNode {
  return 'scope' in owner;
}

function enclosing(flow: Flow): FlowNode | null {
  return (flow.source ?? flow.target)?.scope ?? null;
}

function receivesTicketClock(node: FlowNode): boolean {
  return node.isEventSubProcess && node.startMessage !== null && isClockMessage(node.startMessage);
}

function isClockMessage(name: string): boolean {
  return (ticketClockMessages as readonly string[]).includes(name);
}
