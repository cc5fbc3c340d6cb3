import type { Sql } from '@baton/db';
import type { ProcessModel } from '../process/index.ts';
import type { PastHandling } from './assignment-case.ts';

/** Who completed which user task in the instance of a user task, else in the ticket's latest, newest first, and whether before or after its last move. */
export async function readPast(
  sql: Sql,
  model: ProcessModel,
  ticketId: string,
  userTaskId: string | null,
): Promise<PastHandling[]> {
  const moves = Object.values(model.workers)
    .filter((worker) => worker.topic === 'move-ticket')
    .map((worker) => worker.id);
  return await sql<PastHandling[]>`
    select u.step_id as "stepId", u.completed_by as "personId",
      u.ended_at > coalesce((
        select max(l.ended_at) from activity_log l
        where l.ticket_id = u.ticket_id and l.process_instance_id = u.process_instance_id
          and l.element_id = any(${moves}) and not l.cancelled), '-infinity') as "sinceMove"
    from user_tasks u
    where u.ticket_id = ${ticketId}
      and u.process_instance_id = coalesce(
        (select proc_inst_id_ from act_hi_taskinst where id_ = ${userTaskId}),
        (select s.process_instance_id from ticket_states s where s.ticket_id = u.ticket_id))
      and u.state = 'completed' and u.completed_by is not null
    order by u.ended_at desc, u.id desc`;
}
