import { newId, sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';

/** A ticket in the tables and nowhere else, with a type and a requester of its own. */
export async function createTicketRow(
  db: Queryable,
): Promise<{ id: string; number: string; requesterId: string }> {
  const sql = sqlOf(db);
  const [id, versionId, requesterId] = [newId(), newId(), newId()];
  const number = `ROW-${BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)}`;
  await sql`insert into people (id, username, name) values (${requesterId}, ${requesterId}, 'Requester')`;
  await sql`insert into ticket_types (key, prefix) values (${id}, 'ROW')`;
  await sql`
    insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration, model)
    values (${versionId}, ${id}, 1, ${id}, '', '[]', '[]', '{}', '{}')`;
  await sql`
    insert into tickets (id, number, type_key, version_id, title, requester_id, created_at, updated_at)
    values (${id}, ${number}, ${id}, ${versionId}, 'Row', ${requesterId}, now(), now())`;
  return { id, number, requesterId };
}
