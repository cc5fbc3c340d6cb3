import type { Sql } from '@baton/db';

/** Open tickets by type and version, the newest version first; of one type, or of all. Versions without any are left out. */
export async function countOpenTickets(
  sql: Sql,
  key: string | null = null,
): Promise<{ key: string; version: number; count: number }[]> {
  return await sql<{ key: string; version: number; count: number }[]>`
    select v.type_key as key, v.version, count(*)::int as count
    from tickets t join ticket_type_versions v on v.id = t.version_id
      left join ticket_states s on s.ticket_id = t.id and s.run = t.run
    where s.ended_at is null ${key === null ? sql`` : sql`and v.type_key = ${key}`}
    group by 1, 2 order by 1, 2 desc`;
}
