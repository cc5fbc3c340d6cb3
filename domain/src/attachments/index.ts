export { acceptedMediaTypes, maxAttachmentBytes } from './accepted-types.ts';
export { adoptAttachments, usableAttachments } from './adopt-attachments.ts';
export { attachmentFile } from './attachment-file.ts';
export { attachmentView } from './attachment-view.ts';
export { fileIds, fileIdsAt, filePaths } from './file-ids.ts';
export { removeOrphanAttachments } from './remove-orphan-attachments.ts';
export { saveAttachment } from './save-attachment.ts';
