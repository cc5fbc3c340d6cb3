export { promoteTicket } from './promote-ticket.ts';
