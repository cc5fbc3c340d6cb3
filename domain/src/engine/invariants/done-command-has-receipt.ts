import type { Invariant } from './invariant.ts';

/** No command counts as done without the engine's receipt. */
export const doneCommandHasReceipt: Invariant = {
  name: 'done-command-has-receipt',
  find: (sql) => sql`
    select c.id as "commandId", c.kind
    from engine_commands c left join engine_receipts r on r.command_id = c.id and not r.voided
    where c.state = 'done' and r.command_id is null
    limit 100`,
};
