import { defineAsyncComponent } from 'vue';
import { showWordsOf } from '../../locales/i18n.ts';
import SkeletonLines from '../../ui/SkeletonLines.vue';

/** Parts of the workspace with editors of their own, which not everybody opens. */
const waiting = { loadingComponent: SkeletonLines, delay: 0 };

export const DecisionsTab = defineAsyncComponent({
  loader: () => import('./decisions/DecisionsTab.vue'),
  ...waiting,
});

export const FormsTab = defineAsyncComponent({ loader: () => import('./forms/FormsTab.vue'), ...waiting });

/** What scenarios have shown, with the words of the sandbox that runs them. */
export const ProofState = defineAsyncComponent({
  loader: async () => {
    await showWordsOf('sandbox');
    return await import('./review/ProofState.vue');
  },
});

/** With its words: few who open a ticket type try it. */
export const TestTab = defineAsyncComponent({
  loader: async () => {
    await showWordsOf('sandbox');
    return await import('./test/TestTab.vue');
  },
  loadingComponent: SkeletonLines,
});
