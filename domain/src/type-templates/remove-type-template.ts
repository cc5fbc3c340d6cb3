import { typeTemplates } from '@baton/db/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/**
 * Offers a template of the company no longer; removed again it stays as it was. Throws `type_template_not_found`,
 * `type_template_shipped` for one that comes with the product.
 */
export async function removeTypeTemplate(ctx: Context, id: string): Promise<void> {
  const { shippedKey } = typeTemplates;
  const [found] = await ctx.db.select({ shippedKey }).from(typeTemplates).where(eq(typeTemplates.id, id));
  if (!found) throw new DomainError('type_template_not_found', { id });
  if (found.shippedKey !== null) throw new DomainError('type_template_shipped', { id });
  await ctx.db
    .update(typeTemplates)
    .set({ removedAt: sql`now()`, removedBy: actingPerson(ctx).id })
    .where(and(eq(typeTemplates.id, id), isNull(typeTemplates.removedAt)));
}
