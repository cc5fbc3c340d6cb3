import { attachments } from '@baton/db/schema';
import type { Database } from '@baton/db';
import { and, eq, inArray } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Lets the acting person of the sandbox put files into a form that whoever tries the draft has uploaded here. Only
 * their names go along, never what is in them; one that is gone by now, as in an old scenario, has a stand-in.
 */
export async function lendAttachments(
  { db, actor }: { db: Database; actor: Context['actor'] },
  inside: Context,
  values: unknown,
): Promise<void> {
  const ids = [...new Set(JSON.stringify(values ?? null).match(anyId))];
  if (ids.length === 0 || actor.kind !== 'person') return;
  const uploaded = await db
    .select()
    .from(attachments)
    .where(and(inArray(attachments.id, ids), eq(attachments.uploadedBy, actor.person.id)));
  const known = new Map(uploaded.map((one) => [one.id, one]));
  const standIn = { sha256: '0'.repeat(64), name: 'file', mediaType: 'application/octet-stream', size: 0 };
  const rows = ids.map((id) => {
    const { sha256, name, mediaType, size } = known.get(id) ?? standIn;
    const uploadedBy = actingPerson(inside).id;
    return { id, sha256, name, mediaType, size, uploadedBy, createdAt: new Date() };
  });
  await inside.db.insert(attachments).values(rows).onConflictDoNothing();
}
