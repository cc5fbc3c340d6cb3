import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { addFieldRevision, lockSavedFields, readSavedField, staleSavedField } from './saved-field-record.ts';

/**
 * Offers a field of the company no longer; forms hold copies and stay. Removed again it stays as it was. Throws
 * `saved_field_not_found`, `stale_version` where somebody changed it after `revision`.
 */
export async function removeSavedField(
  ctx: Context,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockSavedFields(tx);
    const newest = await readSavedField(tx, id);
    if (!newest) throw new DomainError('saved_field_not_found', { id });
    if (newest.removed) return;
    if (revision !== undefined && newest.revision !== revision) throw await staleSavedField(tx, newest);
    const { name, component } = newest;
    const savedBy = actingPerson(ctx).id;
    await addFieldRevision(tx, {
      ...{ id, revision: newest.revision + 1, removed: true, name, component, savedBy },
    });
  });
}
