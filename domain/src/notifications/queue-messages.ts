import { inArray } from 'drizzle-orm';
import { newId } from '@baton/db';
import type { Transaction } from '@baton/db';
import { messages, people } from '@baton/db/schema';
import { recordStreamEvents } from '../stream/index.ts';
import { mailReaders, messageEvent } from './message-event.ts';
import { renderMessage, withLink } from './render-message.ts';
import type { MessageTemplate } from './render-message.ts';

export interface MessageRequest {
  /** What causes it; the same source tells a person the same thing once per channel. */
  source: { kind: 'external-task' | 'audit-event' | 'clock-event'; id: string };
  ticketId: string;
  recipientIds: string[];
  /** Name of the template, part of what makes a message the same. */
  templateName: string;
  template: MessageTemplate;
  facts: Record<string, string>;
  at: Date;
  /** Where this one recipient follows the ticket without signing in: added to their mail. */
  tracking?: { personId: string; url: string } | undefined;
}

/**
 * Writes messages into the outbox, in the app at once and by mail where the person has an address, in each
 * recipient's language. Call it in the transaction of the change that causes them. Answers how many were new.
 */
export async function queueMessages(tx: Transaction, request: MessageRequest): Promise<number> {
  if (request.recipientIds.length === 0) return 0;
  const recipients = await tx
    .select({ id: people.id, email: people.email, language: people.language, active: people.active })
    .from(people)
    .where(inArray(people.id, request.recipientIds));
  const rows = recipients
    .filter((person) => person.active)
    .flatMap((person) => {
      const rendered = renderMessage(request.template, person.language, request.facts);
      const row = {
        sourceKind: request.source.kind,
        sourceId: request.source.id,
        recipientId: person.id,
        template: request.templateName,
        ticketId: request.ticketId,
        ...rendered,
        createdAt: request.at,
      };
      const inApp = { ...row, id: newId(), channel: 'inApp', state: 'sent', sentAt: request.at };
      const { tracking } = request;
      const text =
        tracking?.personId === person.id ? withLink(row.text, person.language, tracking.url) : row.text;
      const mail = { ...row, id: newId(), channel: 'mail', state: 'waiting', sentAt: null, text };
      return person.email ? [inApp, mail] : [inApp];
    });
  if (rows.length === 0) return 0;
  const written = await tx
    .insert(messages)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: messages.id, channel: messages.channel, recipientId: messages.recipientId });
  await recordStreamEvents(
    tx,
    written.map(({ id, channel, recipientId }) =>
      messageEvent(id, channel === 'inApp' ? `person:${recipientId}` : mailReaders),
    ),
  );
  return written.length;
}
