import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface LentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

/** In place of a file that is gone. */
const standIn = { name: 'file', mediaType: 'application/octet-stream', size: 0 };
/** Of every lent file, and of no other: what is in it stays where it was uploaded. */
const noContent = '0'.repeat(64);

/**
 * Lets the acting person of the sandbox put files into a form that whoever tries the draft has uploaded here: for the
 * ticket of a run, or for one that is about to begin (null). Only their names go along, never what is in them; one that
 * is gone by now, as in an old scenario, has a stand-in. The next run that names a file takes it from the one before.
 */
export async function lendAttachments(
  { db, actor }: { db: Database; actor: Context['actor'] },
  inside: Context,
  { values, ticketId }: { values: unknown; ticketId: string | null },
): Promise<void> {
  const ids = [...new Set(JSON.stringify(values ?? null).match(anyId))];
  if (ids.length === 0 || actor.kind !== 'person') return;
  // As one parameter each: a draft may name more files than a statement has places.
  const uploaded = await sqlOf(db)<LentFile[]>`
    select id, name, media_type as "mediaType", size::float8 as size from app.attachments
    where id = any(${ids}::uuid[]) and uploaded_by = ${actor.person.id}`;
  const known = new Map(uploaded.map((file) => [file.id, file]));
  const lent = ids.map((id): LentFile => known.get(id) ?? { id, ...standIn });
  await sqlOf(inside.db)`
    insert into app.attachments as a (id, sha256, name, media_type, size, uploaded_by, created_at)
    select f.id, ${noContent}, f.name, f."mediaType", f.size, ${actingPerson(inside).id}, now()
    from jsonb_to_recordset(${JSON.stringify(lent)}::text::jsonb)
      as f (id uuid, name text, "mediaType" text, size bigint)
    on conflict (id) do update set uploaded_by = excluded.uploaded_by, ticket_id = null
      where a.sha256 = ${noContent} and (a.ticket_id is null or a.ticket_id is distinct from ${ticketId}::uuid)`;
}
