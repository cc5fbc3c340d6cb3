import type { InjectionKey, Ref } from 'vue';
import type { DecisionFacts } from './read-decision-file.ts';

/** The decisions of the draft that is open, for whoever lets choose one. */
export const draftedDecisions: InjectionKey<Readonly<Ref<readonly DecisionFacts[]>>> =
  Symbol('draftedDecisions');
