import type { Invariant } from './invariant.ts';

/** Each settled command has left its audit event, and only one. */
export const settledCommandIsAudited: Invariant = {
  name: 'settled-command-is-audited',
  find: (sql) => sql`
    select c.id as "commandId", c.kind, c.state
    from engine_commands c
    where (c.state = 'done' and c.effect ? 'audit' and not exists (
        select from audit_events a where a.source = 'command:' || c.id and a.kind = c.effect #>> '{audit,kind}'))
      or (c.state = 'refused' and not exists (
        select from audit_events a where a.source = 'command:' || c.id and a.kind = 'command_refused'))
    limit 100`,
};
