import type { EndpointOutput } from '@baton/contract/endpoint';
import type { LocalizedText } from '@baton/contract/language';
import type { TicketEvent, getTicketDiagram } from '@baton/contract/http/tickets';
import type { TicketStatus } from '@baton/contract/process/properties';

export type TicketDiagram = EndpointOutput<typeof getTicketDiagram>;

/** A step of the process as far as this ticket has met it. */
export interface MetStep {
  id: string;
  name: LocalizedText;
  times: number;
  seconds: number;
  /** Set while a token is there. */
  status: TicketStatus | null;
}

/** The named steps the ticket went through or stands on, in the order in which it first met them. */
export function metSteps(diagram: TicketDiagram, events: readonly TicketEvent[]): MetStep[] {
  const tokens = new Map(diagram.tokens.map((token) => [token.elementId, token]));
  const walked = new Map(diagram.path.elements.map((element) => [element.elementId, element]));
  const names = new Map<string, LocalizedText>();
  for (const { step } of events) if (step && !names.has(step.id)) names.set(step.id, step.name);
  return [...names]
    .filter(([id]) => walked.has(id) || tokens.has(id))
    .map(([id, name]) => ({
      ...{ id, name, times: walked.get(id)?.times ?? 1, seconds: walked.get(id)?.seconds ?? 0 },
      status: tokens.get(id)?.status ?? null,
    }));
}
