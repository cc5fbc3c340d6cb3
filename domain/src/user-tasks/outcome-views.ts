import type { UserTask } from '@baton/contract/http/user-tasks';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { noFieldRights } from '../forms/index.ts';
import { outcomesOf } from '../process/index.ts';
import { formView } from '../ticket-types/index.ts';
import type { ReadableUserTask } from './readable-user-task.ts';

/** Key of the one button where no gateway decides. */
export const completeKey = 'complete';

type OutcomeView = UserTask['outcomes'][number];

/** The buttons of a step; the form of each is asked anew, nothing filled in from before. */
export async function outcomeViews(
  ctx: Context,
  { step, version }: ReadableUserTask,
): Promise<OutcomeView[]> {
  const { language } = actingPerson(ctx);
  const offered = outcomesOf(version.model, step.id);
  if (offered.length === 0) {
    const plain = { tone: 'primary', reasonRequired: false, signatureRequired: false, form: null } as const;
    return [{ key: completeKey, name: step.completeLabel, ...plain }];
  }
  return await Promise.all(
    offered.map(async (outcome): Promise<OutcomeView> => {
      const { key, name, tone, reasonRequired, signatureRequired, outcomeFormId } = outcome;
      const schema = outcomeFormId === null ? undefined : version.forms.get(outcomeFormId);
      const form = schema
        ? await formView(ctx.db, { schema, rights: noFieldRights, data: {}, language })
        : null;
      return { key, name, tone, reasonRequired, signatureRequired, form };
    }),
  );
}
