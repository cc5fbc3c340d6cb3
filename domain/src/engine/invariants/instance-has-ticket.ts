import type { Invariant } from './invariant.ts';

/** Each root instance of a published version belongs to a ticket that started it. */
export const instanceHasTicket: Invariant = {
  name: 'instance-has-ticket',
  find: (sql) => sql`
    select h.proc_inst_id_ as "processInstanceId", h.business_key_ as "businessKey"
    from act_hi_procinst h join ticket_type_versions v on v.process_definition_id = h.proc_def_id_
      left join tickets t on t.number = split_part(h.business_key_, '#', 1)
    where h.super_process_instance_id_ is null and t.id is null
    limit 100`,
};
