import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import type { TypeReview } from '@baton/contract/http/type-reviews';
import { readScenarios } from '@baton/contract/process/read-scenarios';
import type { Queryable, Transaction } from '@baton/db';
import { scenarioResults } from '@baton/db/schema';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { FieldFault } from '../errors.ts';

/** The content that scenarios prove or do not. */
export interface ProvenContent {
  key: string;
  /** Of the bundle. */
  hash: string;
  declaration: Record<string, unknown>;
}

interface ProofOfScenario {
  id: string;
  name: string;
  /** The last run on this content; null before the first. */
  last: LastRun | null;
}

interface LastRun {
  passed: boolean;
  difference: ScenarioResult['difference'];
  personId: string | null;
  at: Date;
}

export interface Proof {
  state: TypeReview['proof']['state'];
  scenarios: ProofOfScenario[];
}

/** What the scenarios of a type have shown of exactly this content; the last run of each counts. */
export async function findProof(db: Queryable, content: ProvenContent): Promise<Proof> {
  // What a run walked may be long, and is not asked for.
  const difference = sql<unknown>`jsonb_build_object('difference', ${scenarioResults.result} -> 'difference')`;
  return proofOf(content, await lastRuns(db, content, difference));
}

/** The same with what the last run of each scenario came to, by its id, in one query: with all it walked. */
export async function findProofWithResults(
  db: Queryable,
  content: ProvenContent,
): Promise<Proof & { results: ReadonlyMap<string, ScenarioResult> }> {
  const rows = await lastRuns(db, content, sql<unknown>`${scenarioResults.result}`);
  const results = new Map(rows.map(({ scenarioId, result }) => [scenarioId, result as ScenarioResult]));
  return { ...proofOf(content, rows), results };
}

async function lastRuns(db: Queryable, { key, hash }: ProvenContent, result: SQL<unknown>) {
  const { scenarioId, passed, personId, at, id: runId } = scenarioResults;
  return await db
    .selectDistinctOn([scenarioId], { scenarioId, passed, personId, at, result })
    .from(scenarioResults)
    .where(and(eq(scenarioResults.typeKey, key), eq(scenarioResults.bundleHash, hash)))
    .orderBy(scenarioId, desc(at), desc(runId));
}

function proofOf({ declaration }: ProvenContent, rows: Awaited<ReturnType<typeof lastRuns>>): Proof {
  const known = new Map(
    rows.map(({ scenarioId, result, ...run }) => {
      const { difference } = result as Pick<ScenarioResult, 'difference'>;
      return [scenarioId, { ...run, difference }];
    }),
  );
  const scenarios = readScenarios(declaration).scenarios.map(({ id, name }): ProofOfScenario => ({
    id,
    name,
    last: known.get(id) ?? null,
  }));
  return { state: stateOf(scenarios), scenarios };
}

function stateOf(scenarios: readonly ProofOfScenario[]): Proof['state'] {
  if (scenarios.length === 0) return 'none';
  if (scenarios.some(({ last }) => last?.passed === false)) return 'failed';
  return scenarios.every(({ last }) => last) ? 'proven' : 'not_run';
}

/**
 * How many scenarios prove what is to be published; 0 for a type without any. Null where nobody asks: programs of ours
 * publish what ships, whose scenarios are run before it does. Throws `proof_missing` with every scenario that has not
 * passed on this content.
 */
export async function requireProof(
  ctx: Context,
  tx: Transaction,
  content: ProvenContent,
): Promise<number | null> {
  if (ctx.actor.kind === 'system' || ctx.mayPublishUnproven) return null;
  const { scenarios } = await findProof(tx, content);
  const open = scenarios.filter(({ last }) => last?.passed !== true);
  if (open.length === 0) return scenarios.length;
  const facts = {
    key: content.key,
    scenarios: open.map(({ id, name, last }) => ({ id, name, difference: last?.difference ?? null })),
  };
  throw new DomainError('proof_missing', facts, open.map(faultOf));
}

function faultOf({ id, name, last }: ProofOfScenario): FieldFault {
  const path = `declaration.scenarios.${id}`;
  if (!last) {
    const message = `The scenario "${name}" has not been run on this content: run it in the sandbox`;
    return { path, code: 'not_run', message };
  }
  const { step = 0, what = 'failed' } = last.difference ?? {};
  const message = `The scenario "${name}" goes another way at step ${step} (${what}): mend it or the type, and run it again`;
  return { path, code: 'failed', message };
}
