import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { LocalizedText } from '@baton/contract/language';
import type { SavedField } from '@baton/contract/http/saved-fields';
import type { Transaction } from '@baton/db';
import { isDeepStrictEqual } from 'node:util';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { requireSaveable } from './require-saveable.ts';
import type { SavedFieldRow } from './saved-field-record.ts';
import {
  addFieldRevision,
  countSavedFields,
  describeSavedFields,
  lockSavedFields,
  readSavedField,
  staleSavedField,
} from './saved-field-record.ts';

/** More than a palette can be looked through. */
export const mostSavedFields = 500;

export interface FieldToSave {
  /** Chosen by the caller: written once. */
  id: string;
  /** The revision it was made from; 0 for a new field. */
  revision: number;
  name: LocalizedText;
  component: Record<string, unknown>;
}

/**
 * Keeps a field for other forms, or changes one that is kept: name, component or both. What is saved already is
 * answered again, so that a lost reply costs nothing. Throws `saved_field_refused` with what keeps the component from
 * standing in a form by itself, `stale_version` with who changed it meanwhile, `saved_field_not_found` for one that was
 * removed, `saved_fields_full`.
 */
export async function saveSavedField(
  ctx: Context,
  { id, revision, name, component: given }: FieldToSave,
): Promise<{ field: SavedField; fresh: boolean }> {
  const component = requireSaveable(given);
  return await ctx.db.transaction(async (tx) => {
    await lockSavedFields(tx);
    const newest = await readSavedField(tx, id);
    if (newest?.removed || (!newest && revision > 0)) throw new DomainError('saved_field_not_found', { id });
    if (newest && isSaved(newest, { revision, name, component }))
      return { field: await described(tx, newest), fresh: false };
    if (newest && newest.revision !== revision) throw await staleSavedField(tx, newest);
    if (!newest && (await countSavedFields(tx)) >= mostSavedFields)
      throw new DomainError('saved_fields_full', { most: mostSavedFields });
    const savedBy = actingPerson(ctx).id;
    const added = await addFieldRevision(tx, {
      ...{ id, revision: revision + 1, removed: false, name, component, savedBy },
    });
    return { field: await described(tx, added), fresh: !newest };
  });
}

/** Whether this is what stands there: as the revision it was made from, or as the one that was made of it. */
function isSaved(
  newest: SavedFieldRow,
  { revision, name, component }: Omit<FieldToSave, 'id' | 'component'> & { component: FormComponent },
): boolean {
  const near = newest.revision === revision || newest.revision === revision + 1;
  return near && isDeepStrictEqual([newest.name, newest.component], [name, component]);
}

async function described(tx: Transaction, row: SavedFieldRow): Promise<SavedField> {
  const [field] = await describeSavedFields(tx, [row]);
  if (!field) throw new Error(`The saved field ${row.id} was not read.`);
  return field;
}
