import type { Strategy } from '../assignment-case.ts';

/** `requester`: whose ticket it is. */
export const requester: Strategy = ({ ticket }) => Promise.resolve([`person:${ticket.requesterId}`]);
