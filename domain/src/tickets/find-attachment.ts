import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Attachment } from '@baton/contract/http/attachments';
import { attachments, tickets } from '@baton/db/schema';
import { and, eq, isNull, or } from 'drizzle-orm';
import { actingPerson, ticketScope } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { attachmentFile } from './attachment-file.ts';
import { attachmentView } from './attachment-view.ts';

/** What an attachment is, for whoever may see its ticket, or uploaded it just now. Throws `attachment_not_found`. */
export async function findAttachment(ctx: Context, id: string): Promise<Attachment> {
  return attachmentView(await readableAttachment(ctx, id));
}

/** The file of an attachment, under the same rule. A row whose file is gone is reported and not found. */
export async function openAttachment(
  ctx: Context,
  input: { dir: string; id: string },
): Promise<{ attachment: Attachment; content: Readable }> {
  const row = await readableAttachment(ctx, input.id);
  const { path } = attachmentFile(input.dir, row.sha256);
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (found?.size !== row.size) {
    ctx.log.error({ attachmentId: row.id, sha256: row.sha256 }, 'the file of an attachment is missing');
    throw new DomainError('attachment_not_found', { id: input.id });
  }
  return { attachment: attachmentView(row), content: createReadStream(path) };
}

async function readableAttachment(ctx: Context, id: string) {
  const person = actingPerson(ctx);
  const waiting = and(isNull(attachments.ticketId), eq(attachments.uploadedBy, person.id));
  const [row] = await ctx.db
    .select({
      id: attachments.id,
      sha256: attachments.sha256,
      name: attachments.name,
      mediaType: attachments.mediaType,
      size: attachments.size,
      createdAt: attachments.createdAt,
    })
    .from(attachments)
    .leftJoin(tickets, eq(tickets.id, attachments.ticketId))
    .where(
      and(
        eq(attachments.id, id),
        or(waiting, and(eq(tickets.id, attachments.ticketId), ticketScope(person))),
      ),
    );
  if (!row) throw new DomainError('attachment_not_found', { id });
  return row;
}
