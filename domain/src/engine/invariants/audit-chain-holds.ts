import type { Invariant } from './invariant.ts';

/** Each ticket's audit events follow one another without a gap, each carrying the hash of the one before. */
export const auditChainHolds: Invariant = {
  name: 'audit-chain-holds',
  find: (sql) => sql`
    select ticket_id as "ticketId", position
    from (
      select ticket_id, position, previous_hash,
        lag(hash, 1, '') over (partition by ticket_id order by position) as expected,
        row_number() over (partition by ticket_id order by position) as place
      from audit_events where ticket_id is not null
    ) chained
    where position <> place or previous_hash <> expected
    limit 100`,
};
