import type { TypeTemplate } from '@baton/contract/http/type-templates';
import type { Queryable } from '@baton/db';
import { typeTemplates } from '@baton/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';
import { readDeclaration } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';

/** A template without its files, which may be megabytes. */
export type TypeTemplateRow = Pick<
  typeof typeTemplates.$inferSelect,
  'id' | 'shippedKey' | 'sourceKey' | 'name' | 'description' | 'declaration' | 'savedBy' | 'savedAt'
>;

/** The columns of such a row. */
export const templateColumns = {
  id: typeTemplates.id,
  shippedKey: typeTemplates.shippedKey,
  sourceKey: typeTemplates.sourceKey,
  name: typeTemplates.name,
  description: typeTemplates.description,
  declaration: typeTemplates.declaration,
  savedBy: typeTemplates.savedBy,
  savedAt: typeTemplates.savedAt,
};

/** Templates as people see them. */
export async function describeTemplates(
  db: Queryable,
  rows: readonly TypeTemplateRow[],
): Promise<TypeTemplate[]> {
  const people = await personRefs(
    db,
    rows.map(({ savedBy }) => savedBy),
  );
  return rows.map(({ id, shippedKey, sourceKey, name, description, declaration, savedBy, savedAt }) => ({
    ...{ id, name, description, sourceKey, shipped: shippedKey !== null },
    icon: readDeclaration(declaration).icon,
    savedAt: savedAt.toISOString(),
    savedBy: people.get(savedBy ?? '') ?? null,
  }));
}

/** What a template holds. Throws `type_template_not_found`, also for one that was removed. */
export async function readTemplateBundle(
  db: Queryable,
  id: string,
): Promise<{ name: TypeTemplateRow['name']; bundle: TypeBundle }> {
  const { name, sourceKey: key, bpmn, forms, decisions, declaration } = typeTemplates;
  const [row] = await db
    .select({ name, key, bpmn, forms, decisions, declaration })
    .from(typeTemplates)
    .where(and(eq(typeTemplates.id, id), isNull(typeTemplates.removedAt)));
  if (!row) throw new DomainError('type_template_not_found', { id });
  const { name: called, ...bundle } = row;
  return { name: called, bundle };
}
