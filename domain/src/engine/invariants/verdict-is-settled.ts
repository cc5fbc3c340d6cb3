import type { Invariant } from './invariant.ts';

/** A verdict stands exactly when the completion it came with is done: it counts then, and at no other time. */
export const verdictIsSettled: Invariant = {
  name: 'verdict-is-settled',
  find: (sql) => sql`
    select c.id as "commandId", c.state
    from engine_commands c left join countersign_verdicts v on v.command_id = c.id
    where (c.state = 'done' and c.effect ? 'verdict' and v.command_id is null)
      or (c.state <> 'done' and v.command_id is not null)
    limit 100`,
};
