export { trackTicket } from './track-ticket.ts';
