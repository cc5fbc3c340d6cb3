import type { EndpointOutput } from '@baton/contract/endpoint';
import type { getTicketDiagram } from '@baton/contract/http/tickets';

/** A ticket's drawing with tokens and path, as the api serves it. */
export type TicketDiagram = EndpointOutput<typeof getTicketDiagram>;
