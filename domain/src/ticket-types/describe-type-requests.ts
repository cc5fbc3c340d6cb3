import type { Language } from '@baton/contract/language';
import { textIn } from '@baton/contract/language';
import { actingPerson, publishes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { localizeForm, noFieldRights, requestSchema } from '../forms/index.ts';
import type { FieldRights, ObjectSchema } from '../forms/index.ts';
import { isForRequester } from '../process/index.ts';
import type { Outcome, UserTaskStep } from '../process/index.ts';
import { currentVersions } from './current-versions.ts';
import { mayStart } from './startable-type.ts';
import type { TypeVersion } from './type-version.ts';

/** What programs send about a ticket type, as the forms of its current version take it. */
export interface TypeRequests {
  key: string;
  version: number;
  name: string;
  /** The data of a new ticket; null for those who may not start one. */
  start: ObjectSchema | null;
  steps: StepRequests[];
}

/** One way to complete a step. */
export interface StepRequests {
  stepId: string;
  name: string;
  /** Null where the step is just completed. */
  outcome: { key: string; name: string; reasonRequired: boolean } | null;
  data: ObjectSchema;
  /** Of the outcome's own form; null where it has none. */
  outcomeData: ObjectSchema | null;
}

/**
 * What the acting person may send about ticket types, in the person's language: of the types they may start the new
 * ticket and the steps drawn for the requester, and all steps of all types for those who publish. Of other types and
 * steps nothing is told, not even that they are there.
 */
export async function describeTypeRequests(ctx: Context): Promise<TypeRequests[]> {
  const person = actingPerson(ctx);
  const language = person.language as Language;
  const seesAll = publishes(person);
  return (await currentVersions(ctx.db)).flatMap((version) => {
    const starts = mayStart(person, version.declaration);
    if (!starts && !seesAll) return [];
    const { typeKey: key, model, declaration } = version;
    const steps = Object.values(model.userTasks).filter((step) => seesAll || isForRequester(step));
    const { formId, fieldRights } = model.start;
    const data = (id: string | null, rights: FieldRights, fresh: boolean) =>
      dataSchema(version, { formId: id, rights, fresh, language });
    return [
      {
        ...{ key, version: version.version },
        name: textIn({ ...model.name, ...declaration.name }, language) ?? key,
        start: starts ? data(formId, fieldRights, true) : null,
        steps: steps.flatMap((step) => stepRequests(step, language, data)),
      },
    ];
  });
}

type DataOf = (formId: string | null, rights: FieldRights, fresh: boolean) => ObjectSchema;

function stepRequests(step: UserTaskStep, language: Language, dataOf: DataOf): StepRequests[] {
  const { id: stepId, formId, fieldRights } = step;
  const name = textIn(step.name, language) ?? stepId;
  const data = dataOf(formId, fieldRights, false);
  const outcomes: (Outcome | null)[] = step.outcomes.length > 0 ? step.outcomes : [null];
  return outcomes.map((outcome) => ({
    ...{ stepId, name, data },
    outcome: outcome && {
      ...{ key: outcome.key, reasonRequired: outcome.reasonRequired },
      name: textIn(outcome.name, language) ?? outcome.key,
    },
    // It is asked anew each time, whatever the ticket holds.
    outcomeData: outcome?.outcomeFormId ? dataOf(outcome.outcomeFormId, noFieldRights, true) : null,
  }));
}

function dataSchema(
  { forms }: TypeVersion,
  asked: { formId: string | null; rights: FieldRights; fresh: boolean; language: Language },
): ObjectSchema {
  const form = forms.get(asked.formId ?? '') ?? { type: 'default', components: [] };
  return requestSchema(localizeForm(form, asked.language), asked.rights, { fresh: asked.fresh });
}
