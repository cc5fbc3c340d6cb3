import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@baton/db';
import { attachments } from '@baton/db/schema';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { attachmentFile, lockContent } from './attachment-file.ts';

const day = 24 * 3_600_000;

/**
 * Clears away uploads that no ticket took within a day, and files without a row: those of uploads that were cut
 * off. A content that several rows share stays with the last of them. Answers how many files went.
 */
export async function removeOrphanAttachments(db: Database, dir: string, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - day);
  await db.delete(attachments).where(and(isNull(attachments.ticketId), lt(attachments.createdAt, before)));
  let removed = 0;
  for (const folder of await list(dir)) {
    for (const name of await list(join(dir, folder))) {
      const old = await isOlder(join(dir, folder, name), before);
      if (!old) continue;
      if (folder === 'incoming') await rm(join(dir, folder, name), { force: true });
      else if (await removeUnused(db, dir, name)) removed += 1;
    }
  }
  return removed;
}

async function removeUnused(db: Database, dir: string, sha256: string): Promise<boolean> {
  return await db.transaction(async (tx) => {
    await lockContent(tx, sha256);
    const [used] = await tx
      .select({ one: sql`1` })
      .from(attachments)
      .where(eq(attachments.sha256, sha256))
      .limit(1);
    if (used) return false;
    await rm(attachmentFile(dir, sha256).path, { force: true });
    return true;
  });
}

async function list(folder: string): Promise<string[]> {
  return await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return [];
    throw fault;
  });
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtime < before;
}
