import { sqlOf } from '@baton/db';
import type { Sql } from '@baton/db';
import type { Context } from '../../context.ts';
import { projectWithin } from '../projection/project-within.ts';

/** Notes that an instance could not be projected; tried again after 0.5 s, doubling to a minute. */
export async function recordFault(sql: Sql, processInstanceId: string, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await sql`
    insert into projection_faults as f (process_instance_id, message, attempts, next_attempt_at, since)
    values (${processInstanceId}, ${message.slice(0, 4000)}, 1, now() + interval '0.5 s', now())
    on conflict (process_instance_id) do update
    set message = excluded.message, attempts = f.attempts + 1,
      next_attempt_at = now() + least(60, 0.5 * 2 ^ least(f.attempts, 10)) * interval '1 s'`;
}

/** Projects one faulty instance whose time has come. Answers false when none has. */
export async function retryFault(ctx: Context): Promise<boolean> {
  const [due] = await sqlOf(ctx.db)`
    select 1 from projection_faults where next_attempt_at <= now() limit 1`;
  if (!due) return false;
  return await ctx.db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    const [fault] = await sql<{ id: string }[]>`
      select process_instance_id as id from projection_faults
      where next_attempt_at <= now() order by next_attempt_at limit 1 for update skip locked`;
    if (!fault) return false;
    try {
      const passPoint = (name: string) => ctx.passPoint(name);
      await tx.transaction((inner) => projectWithin(inner, fault.id, { passPoint, full: true }));
      await sql`delete from projection_faults where process_instance_id = ${fault.id}`;
    } catch (error) {
      ctx.log.warn({ err: error, processInstanceId: fault.id }, 'instance still cannot be projected');
      await recordFault(sql, fault.id, error);
    }
    return true;
  });
}
