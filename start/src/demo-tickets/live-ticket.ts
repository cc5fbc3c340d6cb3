import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoTicket } from '@baton/bpmn-templates';
import { createTicket, listTicketEvents, listTickets } from '@baton/contract/http/tickets';
import type { Ticket, TicketEvent, TicketRow } from '@baton/contract/http/tickets';
import { countTaken } from './count-taken.ts';
import { DemoFault, PassingFault, PlatformAway, type DemoPerson } from './demo-person.ts';
import { fillIn } from './fill-in.ts';
import { takeStep } from './take-step.ts';

export interface TicketToLive {
  ticketType: string;
  ticket: DemoTicket;
  title: string;
}

export interface Cast {
  person(username: string): Promise<DemoPerson>;
  signal: AbortSignal;
  /** How long one step may take, however often it is tried. */
  patienceMilliseconds: number;
}

/**
 * Lives one ticket to where its story ends. What has happened is read from the ticket itself before each step, so it
 * may be called again after any interruption. Throws DemoFault when
 * the story cannot go on, PlatformAway when nobody answers for long.
 */
export async function liveTicket(cast: Cast, { ticketType, ticket, title }: TicketToLive): Promise<void> {
  const key = `demo-ticket-${ticketType}-${ticket.key}`;
  const number = await patiently(cast, async () => {
    const requester = await cast.person(ticket.by);
    const known = await findTicket(requester, title);
    if (known) return known;
    const body = { ticketType, data: await fillIn(ticket.data, requester) };
    const made = await requester.call<Ticket>('POST', createTicket.url, body, key);
    if (!made) throw new DemoFault(`${ticket.by} may not submit ${ticketType}`);
    return made.number;
  });
  for (const [index, step] of ticket.then.entries()) {
    await patiently(cast, async () => {
      if ((await countHappened(cast, number, ticket)) > index) return;
      await takeStep(await cast.person(step.by), number, step, `${key}-${index + 1}`);
      // The engine may not have taken it yet: the next step has to see it.
      if (step.do !== 'draft' && (await countHappened(cast, number, ticket)) <= index)
        throw new PassingFault(`${step.do} of ${step.by} on ${number} is not in its history yet`);
    });
  }
}

async function findTicket(requester: DemoPerson, title: string): Promise<string | undefined> {
  const query = new URLSearchParams({ list: 'mine', q: title, limit: '100' });
  const page = await requester.call<{ items: TicketRow[] }>('GET', `${listTickets.url}?${query}`);
  return page?.items.find((row) => row.title === title && row.requester.username === requester.username)
    ?.number;
}

async function countHappened(cast: Cast, number: string, ticket: DemoTicket): Promise<number> {
  const admin = await cast.person('admin');
  const path = listTicketEvents.url.replace(':number', number);
  const found = await admin.call<{ items: TicketEvent[] }>('GET', path);
  return countTaken(ticket.then, found?.items ?? []);
}

/** Tries again while the fault is a passing one, waiting longer each time. */
export async function patiently<T>(
  { signal, patienceMilliseconds }: Cast,
  action: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + patienceMilliseconds;
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 3_000)) {
    try {
      return await action();
    } catch (fault) {
      signal.throwIfAborted();
      if (!(fault instanceof PassingFault)) throw fault;
      if (Date.now() > until && fault instanceof PlatformAway) throw fault;
      if (Date.now() > until) throw new DemoFault(fault.message, { cause: fault });
    }
    await sleep(pause, undefined, { signal });
  }
}
