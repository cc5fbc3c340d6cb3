/** A change as told to whoever may know of it. */
export interface StreamEventInput {
  /** `ticket` `userTask` `message` `loginEnded`. */
  kind: string;
  /** Ticket number, user task id, message id, login session id. */
  id: string;
  ticketNumber?: string | null;
  /** Principals that could see it before the change, and that can after. */
  audienceBefore: readonly string[];
  audienceAfter: readonly string[];
}
