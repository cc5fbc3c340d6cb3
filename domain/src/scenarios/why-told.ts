import { defaultOf } from '@baton/contract/process/topic';
import { findTopic } from '@baton/contract/process/topics';
import { parseRecipients } from '@baton/contract/process/recipients';
import type { Recipient, RecipientRole } from '@baton/contract/process/recipients';
import type { ProcessModel } from '../process/index.ts';
import type { InvolvedPerson } from './involved-people.ts';
import type { RecordedMessage } from './read-messages.ts';

/** Whom a ticket belongs to, as far as messages go by it. */
export interface TicketPlace {
  teamKey: string | null;
  departmentKey: string | null;
  /** Of the requester. */
  requesterDepartmentKey: string | null;
}

type Rules = (person: InvolvedPerson, place: TicketPlace) => string[];
const headOf = (key: string | null, { heads }: InvolvedPerson) =>
  key !== null && heads.includes(key) ? [`head:${key}`] : [];
const leadOf = (key: string | null, { leads }: InvolvedPerson) =>
  key !== null && leads.includes(key) ? [`lead:${key}`] : [];
const byPart: Rules = () => [];

/** What makes each word somebody's; a word that is not here stands for a group, and who is in that changes. */
const byRole: Partial<Record<RecipientRole, Rules>> = {
  requester: byPart,
  assignee: byPart,
  handlers: byPart,
  previousHandler: byPart,
  watchers: byPart,
  teamLead: (person, { teamKey }) => leadOf(teamKey, person),
  departmentHead: (person, { departmentKey }) => headOf(departmentKey, person),
  requesterHead: (person, { requesterDepartmentKey }) => headOf(requesterDepartmentKey, person),
};

/** The same for strategies. */
const byStrategy: Record<string, Rules> = {
  requester: byPart,
  previousHandler: byPart,
  handlerOf: byPart,
  field: byPart,
  person: ({ username }) => [`person:${username}`],
  teamLead: ({ leads }) => leads.map((key) => `lead:${key}`),
  departmentHead: ({ heads }) => heads.map((key) => `head:${key}`),
  requesterHead: ({ heads }) => heads.map((key) => `head:${key}`),
};

/** What made a message somebody's. */
export interface WhyTold {
  /** What they had to be in the organisation. */
  rules: string[];
  /** Whether their part in the ticket may have been enough. */
  byPart: boolean;
}

/**
 * What a person had to be for a message to be theirs, so that who stands in is told the same. Null where that cannot be
 * known: the message went to a group, whose members change.
 */
export function whyTold(
  { element, source }: RecordedMessage,
  person: InvolvedPerson,
  { model, place }: { model: ProcessModel; place: TicketPlace },
): WhyTold | null {
  if (source === 'clock-event') return { rules: leadOf(place.teamKey, person), byPart: true };
  if (source !== 'external-task') return null;
  const all = recipientsOf(model, element).map(rulesOf);
  const known = all.filter((rules) => rules !== undefined);
  if (known.length === 0 || known.length < all.length) return null;
  return { rules: known.flatMap((rules) => rules(person, place)), byPart: known.includes(byPart) };
}

function rulesOf(recipient: Recipient): Rules | undefined {
  return 'role' in recipient ? byRole[recipient.role] : byStrategy[recipient.strategy.strategy];
}

/** As drawn at a worker step; without one at all those that tell a ticket once. */
function recipientsOf({ workers }: ProcessModel, element: string | null): Recipient[] {
  const steps = Object.values(workers).filter(({ id, topic }) =>
    element === null ? topic === 'copy-to' : id === element,
  );
  return steps.flatMap(({ topic, inputs }) => {
    const declared = findTopic(topic);
    const usual = (declared && defaultOf(declared, 'recipients')) ?? 'requester';
    return parseRecipients(inputs['recipients'] ?? usual).recipients;
  });
}
