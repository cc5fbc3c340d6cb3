export { acceptedMediaTypes, maxAttachmentBytes } from './accepted-types.ts';
export { adoptAttachments, usableAttachments } from './adopt-attachments.ts';
export { fileIds } from './file-ids.ts';
export { findAttachment, openAttachment } from './find-attachment.ts';
export { removeOrphanAttachments } from './remove-orphan-attachments.ts';
export { saveAttachment } from './save-attachment.ts';
