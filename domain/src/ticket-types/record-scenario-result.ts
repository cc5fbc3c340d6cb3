import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { newId, sqlOf } from '@baton/db';
import { scenarioResults } from '@baton/db/schema';
import { sql } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { findProof } from './scenario-proof.ts';
import type { ProvenContent } from './scenario-proof.ts';
import { recordTypeEvent } from './type-events.ts';

/** First key of our advisory locks; types use the hash of their key as the second. */
const proofClass = 4_172_011;

/**
 * Keeps what came of a scenario that the acting person has just had run on a content, and writes down when the content
 * is proven or no longer is. The same run again changes nothing.
 */
export async function recordScenarioResult(
  ctx: Context,
  content: ProvenContent,
  result: ScenarioResult,
): Promise<void> {
  const { key, hash } = content;
  await ctx.db.transaction(async (tx) => {
    // Of two that end at once the later one sees both, and tells what they make together.
    await sqlOf(tx)`select pg_advisory_xact_lock(${proofClass}, hashtext(${key}))`;
    const before = await findProof(tx, content);
    await tx
      .insert(scenarioResults)
      .values({
        ...{ id: result.runId ?? newId(), typeKey: key, bundleHash: hash, scenarioId: result.scenario },
        ...{ passed: result.passed, result: { ...result }, personId: actingPerson(ctx).id },
        at: sql`clock_timestamp()`,
      })
      .onConflictDoNothing();
    const { state, scenarios } = await findProof(tx, content);
    if (state === before.state || (state !== 'proven' && state !== 'failed')) return;
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: key, kind: state === 'proven' ? 'proven' : 'disproven', bundleHash: hash },
      text: state === 'failed' ? (scenarios.find(({ id }) => id === result.scenario)?.name ?? null) : null,
      facts: { scenarios: scenarios.length },
    });
  });
}
