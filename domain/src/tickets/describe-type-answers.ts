import type { Language } from '@baton/contract/language';
import { textIn } from '@baton/contract/language';
import { actingPerson, oversees, publishes } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { answerSchema, localizeForm } from '../forms/index.ts';
import type { FieldRights, JsonSchema } from '../forms/index.ts';
import { isForRequester } from '../process/index.ts';
import type { UserTaskStep } from '../process/index.ts';
import { describedVersions, mayStart } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { readableForms } from './visible-fields.ts';
import type { FieldGrounds } from './visible-fields.ts';

/** What the api answers of the tickets of one version of a type, as the forms of that version have it. */
export interface TypeAnswers {
  key: string;
  version: number;
  name: string;
  /** Of a ticket. */
  data: JsonSchema;
  steps: StepAnswers[];
}

export interface StepAnswers {
  stepId: string;
  name: string;
  /** What the form of the step is filled from; null where it has none. */
  form: JsonSchema | null;
}

/**
 * What the acting person is answered of tickets, in the person's language, by type and version. Those who oversee or
 * publish are told of every field; others of the fields they read as requester of a type they may start, and at
 * steps whose pool they belong to. Of more they may read on some ticket nothing is told: it comes unannounced.
 */
export async function describeTypeAnswers(ctx: Context): Promise<TypeAnswers[]> {
  const person = actingPerson(ctx);
  return (await describedVersions(ctx.db)).flatMap((version) => {
    const grounds = groundsOf(person, version);
    const { everything, requester, steps } = grounds;
    return everything || requester || steps.length > 0
      ? [answersOf(version, grounds, person.language as Language)]
      : [];
  });
}

function groundsOf(person: ActingPerson, { declaration, model }: TypeVersion): FieldGrounds {
  const offered = Object.values(model.userTasks).filter((step) => mayBeOffered(person, step));
  return {
    everything: oversees(person) || publishes(person),
    requester: mayStart(person, declaration),
    steps: offered.map(({ id }) => id),
  };
}

/** Whether the drawing names the person's own team or role for the step; whom else it finds depends on the ticket. */
function mayBeOffered({ principals }: ActingPerson, { assignment }: UserTaskStep): boolean {
  return assignment.some(
    ({ strategy, arguments: [key = ''] }) =>
      ['team', 'role'].includes(strategy) && principals.includes(`${strategy}:${key}`),
  );
}

const remembered = new WeakMap<TypeVersion, Map<string, TypeAnswers>>();

function answersOf(version: TypeVersion, grounds: FieldGrounds, language: Language): TypeAnswers {
  const known = remembered.get(version) ?? new Map<string, TypeAnswers>();
  remembered.set(version, known);
  const asked = JSON.stringify([language, grounds]);
  const answers = known.get(asked) ?? makeAnswers(version, grounds, language);
  known.set(asked, answers);
  return answers;
}

function makeAnswers(version: TypeVersion, grounds: FieldGrounds, language: Language): TypeAnswers {
  const { typeKey, model, declaration } = version;
  const forms = [...version.forms].map(([id, schema]) => ({ id, schema: localizeForm(schema, language) }));
  const told = (rightsOf: (formId: string) => FieldRights[]) =>
    answerSchema(forms.map(({ id, schema }) => ({ schema, rights: rightsOf(id) })));
  const readable = readableForms(model, grounds);
  const steps = Object.values(model.userTasks).filter(
    (step) =>
      grounds.everything || grounds.steps.includes(step.id) || (grounds.requester && isForRequester(step)),
  );
  return {
    ...{ key: typeKey, version: version.version },
    name: textIn({ ...model.name, ...declaration.name }, language) ?? typeKey,
    data: told((id) => readable.filter(({ formId }) => formId === id).map(({ rights }) => rights)),
    steps: steps.map(({ id: stepId, name, formId, fieldRights }) => ({
      ...{ stepId, name: textIn(name, language) ?? stepId },
      form: version.forms.has(formId ?? '') ? told((id) => (id === formId ? [fieldRights] : [])) : null,
    })),
  };
}
