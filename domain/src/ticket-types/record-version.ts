import type { Transaction } from '@baton/db';
import { newId } from '@baton/db';
import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ProcessModel } from '../process/index.ts';
import { bundleHash } from './bundle-hash.ts';
import type { TypeBundle } from './bundle-hash.ts';
import { requireProof } from './scenario-proof.ts';
import { recordTypeEvent, requireApproval } from './type-events.ts';
import { readDeclaration } from './type-declaration.ts';

export interface RecordedVersion {
  id: string;
  version: number;
  hash: string;
  processDefinitionId: string | null;
  /** False when the newest version has this content already. */
  fresh: boolean;
}

/**
 * Writes the row of the next version and who stands behind it, or finds the newest one when its content is the same.
 * One at a time per type. Throws `approval_missing`, `proof_missing`.
 */
export async function recordVersion(
  ctx: Context,
  bundle: TypeBundle,
  model: ProcessModel,
): Promise<RecordedVersion> {
  const hash = bundleHash(bundle);
  return await ctx.db.transaction(async (tx) => {
    await lockType(tx, bundle);
    const [newest] = await tx
      .select({
        id: ticketTypeVersions.id,
        version: ticketTypeVersions.version,
        hash: ticketTypeVersions.bundleHash,
        processDefinitionId: ticketTypeVersions.processDefinitionId,
      })
      .from(ticketTypeVersions)
      .where(eq(ticketTypeVersions.typeKey, bundle.key))
      .orderBy(desc(ticketTypeVersions.version))
      .limit(1);
    if (newest?.hash === hash) return { ...newest, fresh: false };
    const approvedBy = await requireApproval(ctx, tx, { key: bundle.key, hash });
    const scenarios = await requireProof(ctx, tx, { ...bundle, hash });
    const personId = ctx.actor.kind === 'person' ? ctx.actor.person.id : null;
    const row = { id: newId(), version: (newest?.version ?? 0) + 1 };
    const { key, bpmn, forms, decisions, declaration } = bundle;
    await tx.insert(ticketTypeVersions).values({
      ...row,
      ...{ typeKey: key, bundleHash: hash, bpmn, forms, decisions, declaration, model },
      publishedBy: personId,
    });
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: key, kind: 'published', bundleHash: hash },
      facts: { version: row.version, alone: approvedBy === null, approvedBy, scenarios },
    });
    return { ...row, hash, processDefinitionId: null, fresh: true };
  });
}

async function lockType(tx: Transaction, { key, declaration }: TypeBundle): Promise<void> {
  const { prefix } = readDeclaration(declaration);
  await tx.insert(ticketTypes).values({ key, prefix }).onConflictDoNothing();
  await tx.select().from(ticketTypes).where(eq(ticketTypes.key, key)).for('update');
}
