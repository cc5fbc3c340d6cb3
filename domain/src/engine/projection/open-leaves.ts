import type { ProcessModel } from '../../process/index.ts';
import type { InstanceFacts, TicketStateRow } from './instance-facts.ts';

/** BPMN types at which a token stands and waits. */
const waiting = new Set([
  'userTask',
  'serviceTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'intermediateCatchEvent',
  'callActivity',
  'eventBasedGateway',
]);

/** Where the tokens stand: one entry per element, in the order of their ids. */
export function openLeaves(model: ProcessModel, open: InstanceFacts['open']): TicketStateRow['leaves'] {
  const leaves = new Map<string, TicketStateRow['leaves'][number]>();
  for (const { elementId, startedAt } of open) {
    const element = Object.hasOwn(model.elements, elementId) ? model.elements[elementId] : undefined;
    if (!element || !waiting.has(element.type)) continue;
    const since = new Date(startedAt).toISOString();
    const leaf = leaves.get(elementId);
    leaves.set(elementId, {
      elementId,
      status: element.ticketStatus,
      count: (leaf?.count ?? 0) + 1,
      since: leaf && leaf.since < since ? leaf.since : since,
    });
  }
  return [...leaves.values()].sort((a, b) => (a.elementId < b.elementId ? -1 : 1));
}
