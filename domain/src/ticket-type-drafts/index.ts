export { checkTypeDraft } from './check-type-draft.ts';
export { discardTypeDraft } from './discard-type-draft.ts';
export { findDraftBase } from './find-draft-base.ts';
export { findTypeDraft } from './find-type-draft.ts';
export { listDesignedTypes } from './list-designed-types.ts';
export { publishTypeDraft } from './publish-type-draft.ts';
export { addRevision, saveTypeDraft } from './save-type-draft.ts';
export { draftedBundle, findDraftStanding, lockTypeDraft, readTypeDraft } from './type-draft-record.ts';
export { tryDecision } from './try-decision.ts';
