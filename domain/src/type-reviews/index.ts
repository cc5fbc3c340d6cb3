export { addTypeEvent } from './add-type-event.ts';
export type { TypeEventInput } from './add-type-event.ts';
export { compareTypeDraft } from './compare-type-draft.ts';
export { findTypeReview } from './find-type-review.ts';
export { listTypeVersions } from './list-type-versions.ts';
export { restoreTypeVersion } from './restore-type-version.ts';
