import type { LocalizedText } from '../language.ts';
import type { StrategyCall } from './assignment.ts';
import { fill, localized } from './localized.ts';
import { parseStrategies, splitOutside } from './parse-strategies.ts';

/** People of a ticket that a message can be addressed to by one word. */
export const recipientRoles = [
  'requester',
  'assignee',
  'candidates',
  'handlers',
  'previousHandler',
  'watchers',
  'team',
  'teamLead',
  'departmentHead',
  'requesterHead',
] as const;

export type RecipientRole = (typeof recipientRoles)[number];

/** One entry of a list of recipients: a word, or a strategy such as `person(id)` or `role(key)`. */
export type Recipient = { role: RecipientRole } | { strategy: StrategyCall };

/** Reads `requester, team, role(auditor)`; the fault names the first entry that cannot be read. */
export function parseRecipients(text: string): { recipients: Recipient[]; fault: LocalizedText | null } {
  const recipients: Recipient[] = [];
  for (const part of splitOutside(text, ',').map((entry) => entry.trim())) {
    const role = recipientRoles.find((known) => known === part);
    if (role) {
      recipients.push({ role });
      continue;
    }
    const parsed = parseStrategies(part);
    const strategy = parsed.strategies[0];
    if (!strategy || parsed.strategies.length > 1) {
      return { recipients: [], fault: fill(unknownRecipient, { part }) };
    }
    recipients.push({ strategy });
  }
  return { recipients, fault: null };
}

const unknownRecipient = localized(
  '没有名为“{part}”的接收人',
  '沒有名為「{part}」的接收人',
  'there is no recipient "{part}"',
);
