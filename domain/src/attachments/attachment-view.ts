import type { Attachment } from '@baton/contract/http/attachments';

export interface AttachmentRow {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  createdAt: Date;
}

export function attachmentView({ id, name, mediaType, size, createdAt }: AttachmentRow): Attachment {
  return { id, name, mediaType, size, createdAt: createdAt.toISOString() };
}
