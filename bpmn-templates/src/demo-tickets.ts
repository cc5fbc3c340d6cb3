import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoTicket } from './demo-ticket.ts';
import { templates } from './templates.ts';

const root = join(import.meta.dirname, '..');

/** The demo tickets of every shipped template, in turn one of each. */
export function demoTickets(): { ticketType: string; ticket: DemoTicket }[] {
  const lists = templates().map(({ key }) =>
    readDemoTickets(key).map((ticket) => ({ ticketType: key, ticket })),
  );
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

function readDemoTickets(template: string): DemoTicket[] {
  const file = join(root, template, 'demo-tickets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoTicket[]) : [];
}
