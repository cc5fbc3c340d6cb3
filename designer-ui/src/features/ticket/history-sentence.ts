import type { LocalizedText } from '@baton/contract/language';
import type { TicketEvent } from '@baton/contract/http/tickets';

export interface SentenceWords {
  t: (key: string, named: Record<string, string>) => string;
  knows: (key: string) => boolean;
  textOf: (text: LocalizedText | null | undefined) => string;
}

/** What happened, as one sentence without the time; the reason is told beside it. */
export function sentenceOf(event: TicketEvent, { t, knows, textOf }: SentenceWords): string {
  const kind = kindOf(event);
  const named = {
    kind: event.kind,
    actor: event.actor?.name ?? t('history.system', {}),
    person: event.person?.name ?? '',
    step: textOf(event.step?.name) || (event.step?.id ?? ''),
    outcome: outcomeWord(event, { t, knows, textOf }),
    ...namesIn(event.facts),
  };
  return t(knows(`history.kinds.${kind}`) ? `history.kinds.${kind}` : 'history.kinds.other', named);
}

/** The kind, finer where one kind reads differently: with or without an outcome, a person, a private note. */
export function kindOf(event: Pick<TicketEvent, 'kind' | 'outcome' | 'person' | 'facts'>): string {
  if (event.kind === 'task_completed' && !event.outcome) return 'task_completed_plain';
  if (event.kind === 'step_opened' && event.person) return 'step_opened_for';
  if (event.kind === 'task_reassigned' && !event.person) return 'task_reassigned_pool';
  if (event.kind === 'comment_added' && event.facts['kind'] === 'workNote') return 'note_added';
  return event.kind;
}

function outcomeWord({ outcome }: TicketEvent, { t, knows, textOf }: SentenceWords): string {
  if (!outcome) return '';
  const name = textOf(outcome.name);
  if (name) return name;
  return knows(`outcomes.${outcome.key}`) ? t(`outcomes.${outcome.key}`, {}) : outcome.key;
}

/** The facts a sentence may name, keys put into names where the server told them. */
function namesIn(facts: TicketEvent['facts']): Record<string, string> {
  const names = (facts['names'] ?? {}) as Record<string, string>;
  const word = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(word).filter(Boolean).join('、');
    return typeof value === 'string' ? (names[value] ?? value) : '';
  };
  const told = [
    'department',
    'team',
    'from',
    'to',
    'element',
    'people',
    'found',
    'template',
    'message',
    'code',
  ];
  return Object.fromEntries(told.map((name) => [name, word(facts[name])]));
}
