import type { StreamEventInput } from '../stream/index.ts';

/** Principal of those who see every mail. */
export const mailReaders = 'role:administrator';

/** Tells one principal that a message is new or has changed. */
export function messageEvent(id: string, principal: string): StreamEventInput {
  return { kind: 'message', id, audienceBefore: [principal], audienceAfter: [principal] };
}
