import { defineAsyncComponent } from 'vue';
import { showWordsOf } from '../../../locales/i18n.ts';

/** What scenarios have shown, with the words of the sandbox that runs them. */
export const ProofState = defineAsyncComponent({
  loader: async () => {
    await showWordsOf('sandbox');
    return await import('./ProofState.vue');
  },
});
