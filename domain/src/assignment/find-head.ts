import type { Sql } from '@baton/db';

/** Principal of the head `level` departments above this one (0: its own); none where that one has no head. */
export async function findHead(sql: Sql, departmentKey: string | null, level: number): Promise<string[]> {
  const [department] = await sql<{ headId: string | null }[]>`
    with recursive above as (
      select key, parent_key, head_id, 0 as level from departments where key = ${departmentKey}
      union all
      select d.key, d.parent_key, d.head_id, a.level + 1
      from departments d join above a on d.key = a.parent_key where a.level < ${level}
    )
    select head_id as "headId" from above where level = ${level}`;
  return department?.headId ? [`person:${department.headId}`] : [];
}
