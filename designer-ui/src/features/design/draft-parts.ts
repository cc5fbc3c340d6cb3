import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';

/** What is edited of a ticket type: all that a save sends. */
export type DraftParts = Pick<TypeDraft, 'bpmn' | 'forms' | 'decisions' | 'declaration'>;

/** Of a draft, only what is edited. */
export function partsOf({ bpmn, forms, decisions, declaration }: DraftParts): DraftParts {
  return { bpmn, forms, decisions, declaration };
}
