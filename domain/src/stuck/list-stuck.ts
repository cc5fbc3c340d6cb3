import type { EndpointOutput } from '@baton/contract/endpoint';
import type { getStuck } from '@baton/contract/http/stuck';
import { projectionFaults } from '@baton/db/schema';
import type { Context } from '../context.ts';
import { findViolations } from '../engine/index.ts';
import { engineCommandViews } from './engine-command-view.ts';

export type Stuck = EndpointOutput<typeof getStuck>;

const most = 200;

/** Everything that does not move by itself any more; 200 of a kind at most, the oldest first. */
export async function listStuck(ctx: Context): Promise<Stuck> {
  const sql = ctx.db.$client;
  const [engineIncidents, parkedCommands, faults, userTasksWithoutPeople, violations] = await Promise.all([
    sql<(Omit<Stuck['engineIncidents'][number], 'at'> & { at: string })[]>`
      select i.id_ as id, split_part(p.business_key_, '#', 1) as "ticketNumber",
        i.activity_id_ as "elementId", coalesce(i.incident_msg_, '') as message,
        to_json(i.incident_timestamp_ at time zone 'UTC') #>> '{}' as at
      from act_ru_incident i join act_hi_procinst p on p.id_ = i.proc_inst_id_
      where i.id_ = i.root_cause_incident_id_
      order by i.incident_timestamp_ limit ${most}`,
    engineCommandViews(ctx, { parked: true }, most),
    ctx.db.select().from(projectionFaults).limit(most),
    sql<Stuck['userTasksWithoutPeople'][number][]>`
      select u.id as "userTaskId", t.number as "ticketNumber", u.step_id as "stepId"
      from app.user_tasks u join app.tickets t on t.id = u.ticket_id
      where u.state = 'open'
        and not exists (select from app.people p where p.id = u.assignee_id and p.active)
        and not exists (
          select from app.user_task_pools l, app.people p
          where l.user_task_id = u.id and p.active and not p.id = any(l.excluded) and (
            l.principal = 'person:' || p.id
            or exists (select from app.team_members m
              where m.person_id = p.id and l.principal = 'team:' || m.team_key)
            or exists (select from app.person_roles r
              where r.person_id = p.id and l.principal = 'role:' || r.role)))
      order by u.created_at limit ${most}`,
    findViolations(ctx.db),
  ]);
  return {
    engineIncidents: engineIncidents.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    parkedCommands,
    projectionFaults: faults.map(({ processInstanceId, message, attempts }) => ({
      processInstanceId,
      message,
      attempts,
    })),
    userTasksWithoutPeople: [...userTasksWithoutPeople],
    invariants: violations.map(({ name, rows }) => ({ name, violations: rows.length })),
  };
}
