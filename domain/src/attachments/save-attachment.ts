import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '@baton/contract/http/attachments';
import { newId } from '@baton/db';
import { attachments } from '@baton/db/schema';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { acceptedTypes, maxAttachmentBytes } from './accepted-types.ts';
import { attachmentFile, lockContent, syncFolder } from './attachment-file.ts';
import { attachmentView } from './attachment-view.ts';
import { cleanFileName, extensionOf } from './clean-file-name.ts';
import { looksLike } from './looks-like.ts';

/**
 * Stores one uploaded file under its content's hash, safe on disk before its row is written; it belongs to the
 * uploader until a ticket takes it. Throws `attachment_refused`, `attachment_too_large`; nothing stays behind then.
 */
export async function saveAttachment(
  ctx: Context,
  input: { dir: string; name: string; content: AsyncIterable<Uint8Array> },
): Promise<Attachment> {
  const name = cleanFileName(input.name);
  const accepted = acceptedTypes[extensionOf(name)];
  if (!accepted) throw new DomainError('attachment_refused', { reason: 'type', name });
  const temporary = join(input.dir, 'incoming', newId());
  await mkdir(join(input.dir, 'incoming'), { recursive: true });
  try {
    const file = await open(temporary, 'wx+', 0o600);
    const { sha256, size } = await write(file, input.content)
      .then(async (written) => {
        if (written.size === 0) throw new DomainError('attachment_refused', { reason: 'empty', name });
        const genuine = await looksLike(file, written.size, accepted.likeness);
        if (!genuine) throw new DomainError('attachment_refused', { reason: 'content', name });
        await file.sync();
        return written;
      })
      .finally(() => file.close());
    const row = {
      ...{ id: newId(), sha256, name, mediaType: accepted.mediaType, size },
      ...{ uploadedBy: actingPerson(ctx).id, ticketId: null, createdAt: new Date() },
    };
    await ctx.db.transaction(async (tx) => {
      await lockContent(tx, sha256);
      await place(input.dir, temporary, sha256);
      await ctx.passPoint('attachment.placed');
      await tx.insert(attachments).values(row);
    });
    return attachmentView(row);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxAttachmentBytes)
      throw new DomainError('attachment_too_large', { maxBytes: maxAttachmentBytes });
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

async function place(dir: string, temporary: string, sha256: string): Promise<void> {
  const { folder, path } = attachmentFile(dir, sha256);
  await mkdir(folder, { recursive: true });
  await rename(temporary, path);
  await syncFolder(folder);
}
