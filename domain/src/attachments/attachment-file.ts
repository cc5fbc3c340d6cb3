import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '@baton/db';
import { sql } from 'drizzle-orm';

/** Where a content lies: `<dir>/<first two>/<sha256>`. */
export function attachmentFile(dir: string, sha256: string): { folder: string; path: string } {
  const folder = join(dir, sha256.slice(0, 2));
  return { folder, path: join(folder, sha256) };
}

/** Keeps storing and clearing away the same content apart, to the end of the transaction. */
export async function lockContent(tx: Queryable, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`attachment:${sha256}`}, 0))`);
}

/** Makes a new name in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
