import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Attachment } from '@baton/contract/http/attachments';
import { attachments, tickets } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson, ticketScope } from '../access/index.ts';
import { attachmentFile, attachmentView } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findsFile } from './readable-files.ts';
import { selectTickets } from './ticket-record.ts';
import { readsEverything } from './visible-fields.ts';

/** What an attachment is, for whoever may read where it stands, or uploaded it just now. Throws `attachment_not_found`. */
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

/**
 * Until a ticket takes it, it is its uploader's alone. Then it is for those who see the ticket and uploaded it, read
 * the ticket wholly, or find it in what they may read of it: knowing its id opens nothing.
 */
async function readableAttachment(ctx: Context, id: string) {
  const [row] = await ctx.db.select().from(attachments).where(eq(attachments.id, id));
  if (!row || !(await isReadable(ctx, row))) throw new DomainError('attachment_not_found', { id });
  return row;
}

async function isReadable(
  ctx: Context,
  { id, ticketId, uploadedBy }: typeof attachments.$inferSelect,
): Promise<boolean> {
  const person = actingPerson(ctx);
  const own = uploadedBy === person.id;
  if (ticketId === null) return own;
  const [record] = await selectTickets(ctx.db).where(and(eq(tickets.id, ticketId), ticketScope(person)));
  if (!record) return false;
  return own || readsEverything(person, record) || (await findsFile(ctx, record, id));
}
