import type { Expectation, RunStep, ScenarioBegin } from '@baton/contract/process/scenario';
import { sandboxRuns } from '@baton/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import { DomainError } from '../errors.ts';
import type { Database } from '@baton/db';

/** One thing done in a run, null for the beginning, and where it led. */
export interface RecordedStep {
  step: RunStep | null;
  expect: Expectation;
}

export interface RunRecord {
  id: string;
  typeKey: string;
  revision: number;
  ticketId: string;
  begin: ScenarioBegin;
  steps: RecordedStep[];
  answers: { element: string; error: string }[];
  moves: { at: string; ahead: number }[];
  createdAt: Date;
}

/** A run of a type in the sandbox. Throws `sandbox_run_not_found`, also when the sandbox was made anew since. */
export async function readRun(db: Database, { key, id }: { key: string; id: string }): Promise<RunRecord> {
  const [row] = await db
    .select()
    .from(sandboxRuns)
    .where(and(eq(sandboxRuns.id, id), eq(sandboxRuns.typeKey, key)));
  if (!row?.ticketId) throw new DomainError('sandbox_run_not_found', { id });
  return {
    ...row,
    ticketId: row.ticketId,
    begin: row.begin as unknown as ScenarioBegin,
    steps: row.steps as unknown as RecordedStep[],
  };
}

/** Adds a step to what was done in a run. */
export async function appendStep(db: Database, id: string, step: RecordedStep): Promise<void> {
  await db
    .update(sandboxRuns)
    .set({ steps: sql`${sandboxRuns.steps} || ${JSON.stringify([step])}::jsonb` })
    .where(eq(sandboxRuns.id, id));
}
