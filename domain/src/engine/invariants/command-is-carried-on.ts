import type { Invariant } from './invariant.ts';

const patienceSeconds = 120;

/** No command is open for longer than its attempts last, unless an earlier one waits for a person. */
export const commandIsCarriedOn: Invariant = {
  name: 'command-is-carried-on',
  find: (sql, graceSeconds) => sql`
    select c.id as "commandId", c.kind, c.attempts, c.last_error as "lastError"
    from engine_commands c
    where c.state = 'open'
      and c.created_at <= now() - ${graceSeconds === 0 ? 0 : patienceSeconds} * interval '1 s'
      and not exists (select from engine_commands e
        where e.ticket_id = c.ticket_id and e.seq < c.seq and e.state = 'parked')
    limit 100`,
};
