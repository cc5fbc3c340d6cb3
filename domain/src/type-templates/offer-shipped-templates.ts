import { newId } from '@baton/db';
import { typeTemplates } from '@baton/db/schema';
import { and, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { bundleHash, readDeclaration } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';

/**
 * Offers the ticket types that come with this release as templates, each as it ships now, and those of earlier releases
 * no longer. Every start may call it: what is offered already stays untouched.
 */
export async function offerShippedTemplates(ctx: Context, bundles: readonly TypeBundle[]): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    for (const bundle of bundles) {
      const { key, bpmn, forms, decisions, declaration } = bundle;
      const { name, description } = readDeclaration(declaration);
      const content = {
        name,
        description,
        bundleHash: bundleHash(bundle),
        bpmn,
        forms,
        decisions,
        declaration,
      };
      await tx
        .insert(typeTemplates)
        .values({ id: newId(), shippedKey: key, sourceKey: key, ...content })
        .onConflictDoUpdate({
          target: typeTemplates.shippedKey,
          set: { ...content, savedAt: sql`now()`, removedAt: null },
          setWhere: sql`${typeTemplates.bundleHash} <> excluded.bundle_hash or ${typeTemplates.removedAt} is not null`,
        });
    }
    const { shippedKey, removedAt } = typeTemplates;
    const keys = bundles.map(({ key }) => key);
    await tx
      .update(typeTemplates)
      .set({ removedAt: sql`now()` })
      .where(and(isNotNull(shippedKey), isNull(removedAt), notInArray(shippedKey, keys)));
  });
}
