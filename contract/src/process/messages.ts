/** Messages of a ticket's own clocks; only top-level event sub-processes receive them. */
export const ticketClockMessages = ['deadline-warning', 'deadline-reached', 'deadline-missed'] as const;

/** The local variable with the name of the clock that such a message brings along. */
export const ticketClockVariable = 'clock';

/** Messages of a step's clock; only boundary events of that step receive them. */
export const stepClockMessages = [
  'step-deadline-warning',
  'step-deadline-reached',
  'step-deadline-missed',
] as const;

/** Correlated when a ticket is cancelled and the drawing receives it. */
export const ticketCancelledMessage = 'ticket-cancelled';
