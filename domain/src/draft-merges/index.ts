export { mergeTypeDraft } from './merge-type-draft.ts';
