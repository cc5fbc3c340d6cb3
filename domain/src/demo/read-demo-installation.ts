import type { Database } from '@baton/db';
import { sqlOf } from '@baton/db';
import { demoPeople } from './demo-organisation.ts';

export interface DemoInstallation {
  /** Tells it from any other installation. */
  id: string;
  hasTickets: boolean;
}

/** What a start must know before it makes demo tickets; the organisation is there. Throws when it is not. */
export async function readDemoInstallation(db: Database): Promise<DemoInstallation> {
  const [found] = await sqlOf(db)<DemoInstallation[]>`
    select id, exists (select from tickets) as "hasTickets" from people
    where username = ${demoPeople[0]?.username ?? ''}`;
  if (!found) throw new Error('The demo organisation is not there.');
  return found;
}
