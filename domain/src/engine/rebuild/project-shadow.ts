import type { Sql } from '@baton/db';
import type { LockedTicket } from '../commands/pending-command.ts';
import { loadProcessModel } from '../projection/load-process-model.ts';
import { readInstanceFacts } from '../projection/read-instance-facts.ts';
import { instanceRows, userTaskRows } from '../projection/rows-of.ts';
import { mergeRows, writeProjection } from '../projection/write-projection.ts';

/**
 * Projects one instance into the tables the search path names, from the engine's rows and recorded facts alone:
 * nothing is settled, decided or told.
 */
export async function projectShadow(sql: Sql, processInstanceId: string): Promise<void> {
  const [[ticket], facts] = await Promise.all([
    sql<Pick<LockedTicket, 'id' | 'versionId'>[]>`
      select t.id, t.version_id as "versionId"
      from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
      where h.proc_inst_id_ = ${processInstanceId}`,
    readInstanceFacts(sql, processInstanceId, true),
  ]);
  if (!ticket || !facts) return;
  const model = await loadProcessModel(sql, ticket.versionId);
  const rows = instanceRows(ticket, model, facts);
  await writeProjection(sql, mergeRows(rows, userTaskRows(ticket, model, facts, facts.userTasks)));
}
