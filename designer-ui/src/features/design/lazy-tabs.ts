import { defineAsyncComponent } from 'vue';
import { i18n, showWordsOf } from '../../locales/i18n.ts';
import SkeletonLines from '../../ui/SkeletonLines.vue';

/** Parts of the workspace with editors of their own, which not everybody opens. */
const waiting = { loadingComponent: SkeletonLines, delay: 0 };

const editor = () => import('../../modeler/ProcessEditor.vue');

export const ProcessEditor = defineAsyncComponent({ loader: editor, ...waiting });

/** Begins to fetch the editor and its words while the draft is still being asked for. */
export async function fetchEditor(): Promise<void> {
  const words = import('../../modeler/translations/translate.ts').then(({ translateModule }) =>
    translateModule(i18n.global.locale.value),
  );
  // What fails here is asked for again by whoever needs it, who can say so.
  await Promise.allSettled([editor(), words]);
}

/** Comes after the canvas: one can look at a drawing and move in it meanwhile. */
export const ElementPanel = defineAsyncComponent({
  loader: () => import('./panel/ElementPanel.vue'),
  ...waiting,
});

export const TypeTab = defineAsyncComponent({ loader: () => import('./type/TypeTab.vue'), ...waiting });

export const ReviewTab = defineAsyncComponent({
  loader: () => import('./review/ReviewTab.vue'),
  ...waiting,
});

export const ImportDialog = defineAsyncComponent(() => import('./import/ImportDialog.vue'));

export const TokenSimulation = defineAsyncComponent({
  loader: () => import('../../modeler/simulation/TokenSimulation.vue'),
  ...waiting,
});

export const DecisionsTab = defineAsyncComponent({
  loader: () => import('./decisions/DecisionsTab.vue'),
  ...waiting,
});

export const FormsTab = defineAsyncComponent({ loader: () => import('./forms/FormsTab.vue'), ...waiting });

/** With its words: most drafts are one person's at a time. */
export const MergeDialog = defineAsyncComponent(async () => {
  await showWordsOf('merge');
  return await import('./merge/MergeDialog.vue');
});

/** With its words: few who open a ticket type try it. */
export const TestTab = defineAsyncComponent({
  loader: async () => {
    await showWordsOf('sandbox');
    return await import('./test/TestTab.vue');
  },
  loadingComponent: SkeletonLines,
});
