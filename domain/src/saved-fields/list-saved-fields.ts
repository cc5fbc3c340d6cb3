import type { SavedField } from '@baton/contract/http/saved-fields';
import type { Context } from '../context.ts';
import { describeSavedFields, readSavedFields } from './saved-field-record.ts';

/** The fields the company keeps for its forms, the one that was changed last first. */
export async function listSavedFields({ db }: Context): Promise<SavedField[]> {
  const rows = await readSavedFields(db);
  const offered = rows.filter(({ removed }) => !removed);
  offered.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  return await describeSavedFields(db, offered);
}
