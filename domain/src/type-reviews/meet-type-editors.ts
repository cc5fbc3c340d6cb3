import type { PersonRef } from '@baton/contract/http/people';
import { sqlOf } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';

/** Seconds after which somebody who has not said so again counts as gone: three missed turns. */
const goneAfter = 45;

/** Says that the acting person has a type open and answers who else has. Throws `ticket_type_not_found`. */
export async function meetTypeEditors(ctx: Context, key: string): Promise<PersonRef[]> {
  const sql = sqlOf(ctx.db);
  const personId = actingPerson(ctx).id;
  const [written] = await sql`
    insert into ticket_type_editors (type_key, person_id)
    select ${key}, ${personId} where exists (select 1 from ticket_types where key = ${key})
      or exists (select 1 from ticket_type_draft_revisions where type_key = ${key})
    on conflict (type_key, person_id) do update set seen_at = now() returning 1`;
  if (!written) throw new DomainError('ticket_type_not_found', { key });
  const rows = await sql<{ personId: string }[]>`
    select person_id as "personId" from ticket_type_editors
    where type_key = ${key} and person_id <> ${personId}
      and seen_at > now() - make_interval(secs => ${goneAfter})
    order by seen_at desc`;
  const people = await personRefs(
    ctx.db,
    rows.map((row) => row.personId),
  );
  return [...people.values()];
}
