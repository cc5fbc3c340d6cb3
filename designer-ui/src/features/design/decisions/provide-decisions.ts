import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { computed, provide } from 'vue';
import { draftedDecisions } from './drafted-decisions.ts';
import { readDecisionFile } from './read-decision-file.ts';

/** Tells the panel of the drawing which decisions the draft has. */
export function provideDecisions(draft: () => TypeDraft | null): void {
  const decisions = () => draft()?.decisions.flatMap((xml) => readDecisionFile(xml) ?? []) ?? [];
  provide(draftedDecisions, computed(decisions));
}
