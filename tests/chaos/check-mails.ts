import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import type { Finding } from './check-end.ts';

interface MailRow {
  id: string;
  state: string;
  attempts: number;
}

export interface MailTally {
  sent: number;
  /** Came more than once, each under its own Message-ID and with the tries that explain it. */
  repeated: number;
}

/** Holds what the mail server got against the outbox: nothing lost, nothing doubled that its row does not explain. */
export async function checkMails(
  db: Database,
  received: ReadonlyMap<string, number>,
): Promise<{ findings: Finding[]; tally: MailTally }> {
  const rows = [
    ...(await sqlOf(db)<MailRow[]>`select id, state, attempts from messages where channel = 'mail'`),
  ];
  const known = new Set(rows.map(({ id }) => id));
  const wrong: Record<string, unknown[]> = {
    'mail that is sent and never came': rows.filter(({ id, state }) => state === 'sent' && !received.has(id)),
    'mail that came more often than it was tried': rows.filter(
      ({ id, attempts }) => (received.get(id) ?? 0) > attempts,
    ),
    'mail that was given up': rows.filter(({ state }) => state === 'failed' || state === 'caught'),
    'mail that nobody wrote': [...received.keys()].filter((id) => !known.has(id)),
  };
  return {
    findings: Object.entries(wrong)
      .filter(([, found]) => found.length > 0)
      .map(([name, found]) => ({ name, rows: found.slice(0, 20) })),
    tally: {
      sent: rows.filter(({ state }) => state === 'sent').length,
      repeated: [...received.values()].filter((times) => times > 1).length,
    },
  };
}
