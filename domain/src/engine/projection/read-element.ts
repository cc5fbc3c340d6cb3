import type { Sql } from '@baton/db';

/**
 * The value a multi-instance element variable has for a user task; null when there is none. Known only while the
 * task is open: the engine keeps no history of variables.
 */
export async function readElement(
  sql: Sql,
  variable: string | null,
  executionId: string | null,
): Promise<string | null> {
  if (!variable || !executionId) return null;
  const [value] = await sql<{ value: string | null }[]>`
    with recursive scope as (
      select id_, parent_id_, 0 as height from act_ru_execution where id_ = ${executionId}
      union all
      select e.id_, e.parent_id_, s.height + 1 from act_ru_execution e join scope s on e.id_ = s.parent_id_
    )
    select coalesce(v.text_, v.long_::text, v.double_::text) as value
    from scope s join act_ru_variable v on v.execution_id_ = s.id_ and v.name_ = ${variable}
    order by s.height limit 1`;
  return value?.value ?? null;
}
