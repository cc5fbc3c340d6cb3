import type { Invariant } from './invariant.ts';

/** Each receipt belongs to a settled command: the engine's to a done one, a void one to one given up. */
export const receiptIsSettled: Invariant = {
  name: 'receipt-is-settled',
  find: (sql, graceSeconds) => sql`
    select r.command_id as "commandId", c.kind, c.state, r.voided
    from engine_receipts r left join engine_commands c on c.id = r.command_id
    where r.created_at <= now() - ${graceSeconds} * interval '1 s'
      and (c.id is null or (r.voided and c.state not in ('refused', 'discarded'))
        or (not r.voided and c.state <> 'done'))
    limit 100`,
};
