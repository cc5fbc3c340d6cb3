import type { Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { ticketAudience } from '../../access/index.ts';
import { syncStepClocks } from '../../clocks/index.ts';
import { recordStreamEvents } from '../../stream/index.ts';
import { settleDecidedCommands } from '../commands/settle-decided-commands.ts';
import { decideNewTasks } from './decide-new-tasks.ts';
import { loadProcessModel } from './load-process-model.ts';
import { lockInstance } from './projection-locks.ts';
import { readInstance } from './read-instance.ts';
import { instanceRows, userTaskRows } from './rows-of.ts';
import { isEmpty, mergeRows, writeProjection } from './write-projection.ts';
import type { ProjectionRows } from './write-projection.ts';

export interface ProjectionOptions {
  passPoint(name: string): Promise<void>;
  /** Reads every row of the instance, also those that ended long ago. */
  full?: boolean;
  /** The caller keeps everybody else from projecting. */
  behindGate?: boolean;
  /** Tells the stream even when no row changes: an engine incident came or went. */
  announce?: boolean;
}

/**
 * Makes the read model of one instance what the engine's rows and our facts say at this moment, whatever it was:
 * settles commands, writes ended user tasks, decides and writes new ones, and tells the stream when anything changed.
 * Answers whether it did; an instance that is no ticket's is left alone.
 */
export async function projectWithin(
  tx: Transaction,
  processInstanceId: string,
  options: ProjectionOptions,
): Promise<boolean> {
  const sql = sqlOf(tx);
  const [, { ticket, commands, facts }] = await Promise.all([
    lockInstance(sql, processInstanceId, options.behindGate),
    readInstance(sql, processInstanceId, options.full),
  ]);
  if (!ticket || !facts) return false;
  const model = await loadProcessModel(sql, ticket.versionId);
  const appeared = facts.userTasks.filter((task) => task.endedAt === null && task.decision === null);
  const standing = facts.userTasks.filter((task) => !appeared.includes(task));
  const rows = mergeRows(instanceRows(ticket, model, facts), userTaskRows(ticket, model, facts, standing));
  if (commands.length === 0 && appeared.length === 0 && isEmpty(rows) && !options.announce) return false;

  const before = await ticketAudience(tx, ticket.id);
  const settled = await settleDecidedCommands(sql, ticket, commands, options.passPoint);
  await writeProjection(sql, rows);
  await options.passPoint('project.rows-written');
  const decided = await decideNewTasks(tx, settled, model, facts, appeared);
  const newRows = userTaskRows(ticket, model, facts, decided);
  await options.passPoint('project.assignments-decided');
  await writeProjection(sql, newRows);
  await syncStepClocks(tx, { ticketId: ticket.id, processInstanceId, model });
  const after = await ticketAudience(tx, ticket.id);
  await recordStreamEvents(tx, eventsOf(ticket.number, mergeRows(rows, newRows), before, after));
  await options.passPoint('project.events-written');
  return true;
}

function eventsOf(number: string, rows: ProjectionRows, audienceBefore: string[], audienceAfter: string[]) {
  const changed = [...rows.userTasks.map((row) => row.id), ...rows.pools.map((row) => row.user_task_id)];
  changed.push(...rows.leftPools.map((row) => row.user_task_id));
  const audience = { ticketNumber: number, audienceBefore, audienceAfter };
  const userTasks = [...new Set(changed)].map((id) => ({ kind: 'userTask', id, ...audience }));
  return [{ kind: 'ticket', id: number, ...audience }, ...userTasks];
}
