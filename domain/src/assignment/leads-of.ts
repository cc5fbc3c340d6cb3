import type { Sql } from '@baton/db';

/** For dispatching: a team's lead in place of the team, else the head of its department; others as they are. */
export async function leadsOf(sql: Sql, principals: readonly string[]): Promise<string[]> {
  const keys = principals.filter((one) => one.startsWith('team:')).map((one) => one.slice('team:'.length));
  if (keys.length === 0) return [...principals];
  const leads = await sql<{ key: string; leadId: string | null }[]>`
    select t.key, coalesce(t.lead_id, d.head_id) as "leadId"
    from teams t left join departments d on d.key = t.department_key where t.key = any(${keys})`;
  const byKey = new Map(leads.map((lead) => [`team:${lead.key}`, lead.leadId]));
  const people = principals.flatMap((one) => {
    if (!one.startsWith('team:')) return [one];
    const leadId = byKey.get(one);
    return leadId ? [`person:${leadId}`] : [];
  });
  return [...new Set(people)];
}
