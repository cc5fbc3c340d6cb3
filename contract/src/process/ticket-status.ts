/** The statuses a ticket can show; read from where its tokens are, never written by anybody. */
export const ticketStatuses = ['pending', 'awaiting_transfer', 'transferred', 'done'] as const;

export type TicketStatus = (typeof ticketStatuses)[number];
