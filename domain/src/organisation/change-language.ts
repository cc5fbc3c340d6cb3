import type { Language } from '@baton/contract/language';
import { people } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';

/** Sets the acting person's language: of the app, of forms and of messages to them. */
export async function changeLanguage(ctx: Context, language: Language): Promise<void> {
  await ctx.db
    .update(people)
    .set({ language })
    .where(eq(people.id, actingPerson(ctx).id));
}
