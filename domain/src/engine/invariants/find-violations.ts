import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import { auditChainHolds } from './audit-chain-holds.ts';
import { commandIsCarriedOn } from './command-is-carried-on.ts';
import { doneCommandHasReceipt } from './done-command-has-receipt.ts';
import { endedInstanceIsClosed } from './ended-instance-is-closed.ts';
import { instanceCanMove } from './instance-can-move.ts';
import { instanceHasTicket } from './instance-has-ticket.ts';
import type { Invariant } from './invariant.ts';
import { messageSentOnce } from './message-sent-once.ts';
import { oneInstancePerRun } from './one-instance-per-run.ts';
import { openTaskHasRow } from './open-task-has-row.ts';
import { receiptIsSettled } from './receipt-is-settled.ts';
import { settledCommandIsAudited } from './settled-command-is-audited.ts';
import { statusOfLeaves } from './status-of-leaves.ts';
import { taskHasTaker } from './task-has-taker.ts';
import { ticketHasProcess } from './ticket-has-process.ts';
import { verdictIsSettled } from './verdict-is-settled.ts';

export const invariants: readonly Invariant[] = [
  oneInstancePerRun,
  instanceHasTicket,
  ticketHasProcess,
  openTaskHasRow,
  doneCommandHasReceipt,
  receiptIsSettled,
  settledCommandIsAudited,
  verdictIsSettled,
  statusOfLeaves,
  endedInstanceIsClosed,
  messageSentOnce,
  taskHasTaker,
  instanceCanMove,
  commandIsCarriedOn,
  auditChainHolds,
];

export interface Violations {
  name: string;
  rows: Record<string, unknown>[];
}

/**
 * Asks every invariant of the platform, one query each; answers all of them, with no rows where one holds.
 * Seconds of grace leave out what is still under way; 0 after everything has come to rest.
 */
export async function findViolations(db: Queryable, graceSeconds = 15): Promise<Violations[]> {
  const found: Violations[] = [];
  for (const { name, find } of invariants)
    found.push({ name, rows: [...(await find(sqlOf(db), graceSeconds))] });
  return found;
}
