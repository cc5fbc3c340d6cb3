import type { Database } from '@baton/db';
import type { AssignmentTraceLine } from '@baton/db/schema';

/** The trace of an assignment with names in place of the keys of people, teams and departments. */
export async function nameTrace(
  db: Database,
  trace: readonly AssignmentTraceLine[],
): Promise<AssignmentTraceLine[]> {
  const principals = [...new Set(trace.flatMap(({ found }) => found))];
  if (principals.length === 0) return [...trace];
  const rows = await db.$client<{ principal: string; name: string }[]>`
    select 'person:' || id as principal, name from app.people where 'person:' || id = any(${principals})
    union all select 'team:' || key, name from app.teams where 'team:' || key = any(${principals})
    union all select 'head:' || key, name from app.departments where 'head:' || key = any(${principals})`;
  const names = new Map(rows.map(({ principal, name }) => [principal, name]));
  return trace.map((line) => ({
    ...line,
    found: line.found.map((principal) => names.get(principal) ?? principal),
  }));
}
