import type { Language } from '@baton/contract/language';
import type { TicketEvent } from '@baton/contract/http/tickets';

export interface HistoryDay {
  name: string;
  events: TicketEvent[];
}

/** Events grouped by the day they happened on here, in the given order. */
export function daysOf(events: readonly TicketEvent[], language: Language): HistoryDay[] {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const days: HistoryDay[] = [];
  for (const event of events) {
    const name = words.format(new Date(event.at));
    const last = days.at(-1);
    if (last?.name === name) last.events.push(event);
    else days.push({ name, events: [event] });
  }
  return days;
}
