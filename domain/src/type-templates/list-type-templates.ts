import type { TypeTemplate } from '@baton/contract/http/type-templates';
import { typeTemplates } from '@baton/db/schema';
import { desc, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { describeTemplates, templateColumns } from './type-template-record.ts';

/** The templates on offer: the company's own, the newest first, then those that come with the product. */
export async function listTypeTemplates({ db }: Context): Promise<TypeTemplate[]> {
  const rows = await db
    .select(templateColumns)
    .from(typeTemplates)
    .where(isNull(typeTemplates.removedAt))
    .orderBy(
      sql`${typeTemplates.shippedKey} nulls first`,
      desc(typeTemplates.savedAt),
      desc(typeTemplates.id),
    );
  return await describeTemplates(db, rows);
}
