import type { TypeVersion } from '@baton/contract/http/type-reviews';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { countOpenTickets } from '../ticket-types/index.ts';
import { personRefs } from '../organisation/index.ts';

interface VersionRow {
  version: number;
  current: boolean;
  publishedAt: string;
  publishedBy: string | null;
  approvedBy: string | null;
}

/** The versions of a ticket type, newest first. Throws `ticket_type_not_found` where none was published. */
export async function listTypeVersions(ctx: Context, key: string): Promise<TypeVersion[]> {
  const sql = sqlOf(ctx.db);
  const rows = await sql<VersionRow[]>`
    select v.version, v.version = t.current_version as current, v.published_by as "publishedBy",
      to_json(v.published_at) #>> '{}' as "publishedAt", approval.person_id as "approvedBy"
    from ticket_type_versions v join ticket_types t on t.key = v.type_key
      left join lateral (
        select e.person_id from ticket_type_events e
        where e.type_key = v.type_key and e.bundle_hash = v.bundle_hash and e.kind = 'approved'
          and e.at <= v.published_at
        order by e.at desc limit 1
      ) approval on true
    where v.type_key = ${key} order by v.version desc`;
  if (rows.length === 0) throw new DomainError('ticket_type_not_found', { key });
  const open = await countOpenTickets(sql, key);
  const people = await personRefs(
    ctx.db,
    rows.flatMap(({ publishedBy, approvedBy }) => [publishedBy, approvedBy]),
  );
  return rows.map(({ publishedAt, publishedBy, approvedBy, current, ...row }) => ({
    ...row,
    current: current === true,
    openTickets: open.find(({ version }) => version === row.version)?.count ?? 0,
    publishedAt: new Date(publishedAt).toISOString(),
    publishedBy: people.get(publishedBy ?? '') ?? null,
    approvedBy: people.get(approvedBy ?? '') ?? null,
  }));
}
