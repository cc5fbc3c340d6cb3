import { demoTickets, templates } from '@baton/bpmn-templates';
import { DemoFault, signInDemoPerson, type DemoAccess, type DemoPerson } from './demo-person.ts';
import { liveTicket, patiently, type Cast, type TicketToLive } from './live-ticket.ts';
import { openProgress } from './progress.ts';

export interface DemoTicketsOptions extends DemoAccess {
  dataDir: string;
  /** What tells this installation from another one, and whether it had tickets when it was started. */
  installation: { id: string; hasTickets: boolean };
  log: (line: string) => void;
  patienceMilliseconds?: number;
}

const every = 10;

/**
 * Makes the demo tickets by living them through the api, once in the life of an installation; one that was stopped
 * half way is gone on with. Never throws: a ticket whose story cannot go on is left as it is, and said.
 */
export async function makeDemoTickets(options: DemoTicketsOptions): Promise<void> {
  const { dataDir, installation, signal, log } = options;
  try {
    const progress = openProgress(dataDir, installation.id);
    if (progress.state === 'made' || (progress.state === 'none' && installation.hasTickets)) return;
    progress.begin();
    await liveAll(options);
    progress.end();
  } catch (fault) {
    if (!signal.aborted) log(`Demo tickets: ${messageOf(fault)}; the next start goes on with them.`);
  }
}

/** Every story to its end, or to where it cannot go on. */
async function liveAll(options: DemoTicketsOptions): Promise<void> {
  const { signal, log } = options;
  const startedAt = performance.now();
  const cast = castOf(options);
  const all = ticketsToLive();
  // The api may be on its way back just now.
  await patiently(cast, () => cast.person('admin'));
  log(`Demo tickets are being made, ${all.length} of them; use the app meanwhile.`);
  for (const [index, one] of all.entries()) {
    try {
      await liveTicket(cast, one);
    } catch (fault) {
      signal.throwIfAborted();
      if (!(fault instanceof DemoFault)) throw fault;
      log(`Demo ticket "${one.title}" is left as it is: ${fault.message}`);
    }
    const made = index + 1;
    if (made % every === 0 && made < all.length) log(`Demo tickets: ${made} of ${all.length}`);
  }
  log(`Demo tickets: all made in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
}

function castOf({ patienceMilliseconds = 120_000, ...access }: DemoTicketsOptions): Cast {
  const known = new Map<string, DemoPerson>();
  const person = async (username: string) => {
    const found = known.get(username) ?? (await signInDemoPerson(access, username));
    known.set(username, found);
    return found;
  };
  return { person, signal: access.signal, patienceMilliseconds };
}

function ticketsToLive(): TicketToLive[] {
  const titleFields = new Map(templates().map(({ key, declaration }) => [key, declaration.titleField]));
  return demoTickets().map(({ ticketType, ticket }) => {
    const path = (titleFields.get(ticketType) ?? '').split('.');
    const title = path.reduce<unknown>((from, key) => (from as Record<string, unknown>)[key], ticket.data);
    return { ticketType, ticket, title: String(title) };
  });
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
