import type { Sql } from '@baton/db';
import { patchValues } from './patch-values.ts';
import type { LockedTicket, PendingCommand } from './pending-command.ts';

interface Draft {
  data: Record<string, unknown>;
  outcomeData: Record<string, unknown>;
}

/** Keeps what a person sent with a command that did not happen as their draft of the user task. */
export async function keepDraft(sql: Sql, ticket: LockedTicket, command: PendingCommand): Promise<void> {
  const { effect, userTaskId } = command;
  if (!effect.draftOf || !userTaskId || !effect.data) return;
  // What is recorded under a list's entry was kept as a draft when it was sent; its paths are none of the form's.
  const typed = effect.audit?.facts?.['element'] === undefined ? effect.data : [];
  const [draft] = await sql<Draft[]>`
    select data, outcome_data as "outcomeData" from drafts
    where person_id = ${effect.draftOf} and user_task_id = ${userTaskId} for update`;
  const data = patchValues(draft?.data ?? {}, typed);
  const outcomeData = { ...draft?.outcomeData, ...effect.outcomeData };
  await sql`
    insert into drafts (person_id, user_task_id, data, outcome, outcome_data, base_version, saved_at)
    values (${effect.draftOf}, ${userTaskId}, ${JSON.stringify(data)}, ${effect.outcome ?? null},
      ${JSON.stringify(outcomeData)}, ${effect.baseVersion ?? ticket.version}, now())
    on conflict (person_id, user_task_id) do update
    set data = excluded.data, outcome = excluded.outcome, outcome_data = excluded.outcome_data,
      saved_at = excluded.saved_at`;
}
