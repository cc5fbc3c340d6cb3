import { findRecipients } from './find-recipients.ts';
import { queueMessages } from '../notifications/index.ts';
import { builtInTemplates } from './message-templates.ts';
import type { MessageTemplate } from '../notifications/index.ts';
import type { TopicRun } from './topic-handler.ts';

export interface Telling {
  /** Name of a message template of the ticket type, else of the built-in ones. */
  template: string;
  /** As drawn: `requester, team, role(auditor)`. */
  recipients: string;
  oncePerTicket?: boolean;
}

/** Writes the messages of a worker step into the outbox; answers the ids of the people told. */
export async function tellPeople(run: TopicRun, telling: Telling): Promise<string[]> {
  const { tx, ticket, work, at, trackingUrl } = run;
  const recipientIds = await findRecipients(run, telling.recipients);
  const sourceId = telling.oncePerTicket ? `${ticket.id}:${telling.template}` : work.externalTaskId;
  await queueMessages(tx, {
    source: { kind: 'external-task', id: sourceId },
    ticketId: ticket.id,
    recipientIds,
    templateName: telling.template,
    template: templateOf(run, telling.template),
    facts: { number: ticket.number, title: ticket.title, reason: reasonOf(ticket.data) },
    at,
    ...(trackingUrl && { tracking: { personId: ticket.requesterId, url: trackingUrl } }),
  });
  return recipientIds;
}

function templateOf({ declaration }: TopicRun, name: string): MessageTemplate {
  const own = declaration['messages'] as Record<string, MessageTemplate> | undefined;
  const found = own?.[name] ?? builtInTemplates[name];
  return found ?? builtInTemplates['notice'] ?? { subject: {}, text: {} };
}

function reasonOf(data: Record<string, unknown>): string {
  const reason = data['reason'];
  return typeof reason === 'string' ? reason : '';
}
