import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import { readRowsFor } from './read-rows.ts';
import { formatCursor, isReadable, parseCursor, readHead } from './stream-cursor.ts';
import { messageFor } from './stream-message.ts';
import type { StreamMessage } from './stream-message.ts';

/** What somebody has missed since a cursor, oldest first; `reset` alone when the cursor leads nowhere. */
export async function readStream(
  db: Queryable,
  input: { after: string; principals: readonly string[] },
): Promise<{ messages: StreamMessage[]; cursor: string }> {
  const sql = sqlOf(db);
  const { position } = await readHead(sql);
  const cursor = formatCursor(position);
  const after = parseCursor(input.after);
  if (!after || !(await isReadable(sql, after))) return { messages: [{ type: 'reset', cursor }], cursor };
  const principals = new Set(input.principals);
  const rows = await readRowsFor(sql, input.principals, after, position);
  return { messages: rows.map((row) => messageFor(row, principals)).filter((one) => one !== null), cursor };
}
