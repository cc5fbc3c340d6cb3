import { setImmediate } from 'node:timers/promises';
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

/** What the api answers of the tickets of a type, as the forms of its version have it. */
export interface TypeAnswers {
  key: string;
  /** Those of which the same is answered, the newest first. */
  versions: number[];
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
 * steps they may be offered. Of more they may read on some ticket nothing is told: it comes unannounced.
 */
export async function describeTypeAnswers(ctx: Context): Promise<TypeAnswers[]> {
  const person = actingPerson(ctx);
  const told: Remembered[] = [];
  for (const version of await describedVersions(ctx.db)) {
    const grounds = groundsOf(person, version);
    const { everything, requester, steps } = grounds;
    if (!everything && !requester && steps.length === 0) continue;
    const answers = await answersOf(version, grounds, person.language as Language);
    const newer = told.at(-1);
    if (newer?.text === answers.text) newer.answers.versions.push(version.version);
    else told.push({ ...answers, answers: { ...answers.answers, versions: [version.version] } });
  }
  return told.map(({ answers }) => answers);
}

function groundsOf(person: ActingPerson, { declaration, model }: TypeVersion): FieldGrounds {
  const offered = Object.values(model.userTasks).filter((step) => mayBeOffered(person, step));
  return {
    everything: oversees(person) || publishes(person),
    requester: mayStart(person, declaration),
    steps: offered.map(({ id }) => id),
  };
}

/** Whom a strategy may find on some ticket, as far as a drawing tells; the others ask the ticket alone. */
const mayFind: Record<string, (person: ActingPerson, key: string) => boolean> = {
  person: ({ username }, key) => username === key,
  team: ({ principals }, key) => principals.includes(`team:${key}`),
  role: ({ principals }, key) => principals.includes(`role:${key}`),
  ticketTeam: ({ teamKeys }) => teamKeys.length > 0,
  teamLead: ({ ledTeamKeys }) => ledTeamKeys.length > 0,
  departmentHead: ({ headedDepartmentKeys }) => headedDepartmentKeys.length > 0,
  requesterHead: ({ headedDepartmentKeys }) => headedDepartmentKeys.length > 0,
};

function mayBeOffered(person: ActingPerson, { assignment }: UserTaskStep): boolean {
  return assignment.some(
    ({ strategy, arguments: [key = ''] }) =>
      Object.hasOwn(mayFind, strategy) && mayFind[strategy]?.(person, key) === true,
  );
}

/** Answers with all that is in them but the version, to be compared. */
interface Remembered {
  answers: TypeAnswers;
  text: string;
}

const remembered = new WeakMap<TypeVersion, Map<string, Remembered>>();

/** Made once for all who read on the same grounds; others have their turn between one version and the next. */
async function answersOf(
  version: TypeVersion,
  grounds: FieldGrounds,
  language: Language,
): Promise<Remembered> {
  const known = remembered.get(version) ?? new Map<string, Remembered>();
  remembered.set(version, known);
  const asked = JSON.stringify([language, grounds]);
  const found = known.get(asked);
  if (found) return found;
  await setImmediate();
  const answers = makeAnswers(version, grounds, language);
  const made = { answers, text: JSON.stringify(answers) };
  known.set(asked, made);
  return made;
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
    ...{ key: typeKey, versions: [] },
    name: textIn({ ...model.name, ...declaration.name }, language) ?? typeKey,
    data: told((id) => readable.filter(({ formId }) => formId === id).map(({ rights }) => rights)),
    steps: steps.map(({ id: stepId, name, formId, fieldRights }) => ({
      ...{ stepId, name: textIn(name, language) ?? stepId },
      form: version.forms.has(formId ?? '') ? told((id) => (id === formId ? [fieldRights] : [])) : null,
    })),
  };
}
