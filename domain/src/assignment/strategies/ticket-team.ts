import type { Strategy } from '../assignment-case.ts';

/** `ticketTeam`: the team that owns the ticket. */
export const ticketTeam: Strategy = ({ ticket }) =>
  Promise.resolve(ticket.teamKey ? [`team:${ticket.teamKey}`] : []);
