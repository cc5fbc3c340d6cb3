import type { SandboxRun } from '@baton/contract/http/sandbox-runs';
import { departments, messages, people } from '@baton/db/schema';
import type { Database } from '@baton/db';
import { asc, eq } from 'drizzle-orm';
import { personRefColumns } from '../organisation/index.ts';

/** What a ticket of the sandbox would have sent, the oldest first. */
export async function readOutbox(db: Database, ticketId: string): Promise<SandboxRun['outbox']> {
  const rows = await db
    .select({ message: messages, to: personRefColumns })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.recipientId))
    .leftJoin(departments, eq(departments.key, people.departmentKey))
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ message, to }) => ({
    id: message.id,
    channel: message.channel as 'inApp' | 'mail',
    to,
    subject: message.subject,
    text: message.text,
    at: message.createdAt.toISOString(),
  }));
}
