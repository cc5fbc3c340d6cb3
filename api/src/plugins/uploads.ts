import multipart from '@fastify/multipart';
import { maxAttachmentBytes } from '@baton/domain/attachments';
import type { App } from '../app-type.ts';

/** Reads multipart bodies as streams: one file, one byte more than allowed so that too much is noticed. */
export async function addUploads(app: App): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 8, fieldSize: 1024, parts: 9, fileSize: maxAttachmentBytes + 1 },
  });
}
