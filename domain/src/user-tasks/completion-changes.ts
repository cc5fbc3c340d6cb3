import type { Language } from '@baton/contract/language';
import { actingPerson } from '../access/index.ts';
import { fileIds, usableAttachments } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { FieldFault } from '../errors.ts';
import { formFields, mergeEdited, noFieldRights, validateForm } from '../forms/index.ts';
import type { FieldRights, FormSchema } from '../forms/index.ts';
import { listOptions } from '../organisation/index.ts';
import type { Outcome } from '../process/index.ts';
import { optionKeys } from '../ticket-types/index.ts';
import type { ReadableUserTask } from './readable-user-task.ts';

type Values = Record<string, unknown>;

/** What a person sent, judged against the forms and the data they are filled from. */
export interface CompletionChanges {
  /** Changed fields only, by path, as the ticket shall hold them. */
  changed: Values;
  /** Fields the two forms show: those a change by others must not pass unseen. */
  paths: string[];
  /** Attachments the forms now name. */
  files: string[];
}

/** What a person sent with a completion. */
export interface Completion {
  outcome: Outcome | null;
  data: Values;
  outcomeData: Values;
  /** Faults found elsewhere, to be told together. */
  faults: FieldFault[];
}

/**
 * Makes ready to judge a completion: reads options and attachments, which needs no lock. The judge it answers is
 * given the data the forms are filled from. The outcome's form is asked anew: what the ticket holds from an earlier
 * time does not answer it. The judge throws `validation_failed` with the faults of both forms: paths of the
 * outcome's form begin with `outcomeData.`.
 */
export async function prepareJudge(
  ctx: Context,
  { step, version, ticket }: ReadableUserTask,
  sent: Completion,
): Promise<(stored: Values) => CompletionChanges> {
  const person = actingPerson(ctx);
  const language = person.language as Language;
  const stepForm = formOf(version.forms, step.formId);
  const outcomeForm = formOf(version.forms, sent.outcome?.outcomeFormId ?? null);
  const forms = [stepForm, outcomeForm].filter((schema) => schema !== null);
  const [options, attachments] = await Promise.all([
    listOptions(ctx.db, forms.flatMap(optionKeys)),
    usableAttachments(ctx.db, forms, person.id, ticket.id),
  ]);
  const judge = (schema: FormSchema | null, data: Values, stored: Values, rights: FieldRights) =>
    schema
      ? validateForm({ schema, data, stored, rights, options, attachments, language, signer: person })
      : nothing;
  return (stored) => {
    const rights = step.fieldRights;
    const own = judge(stepForm, sent.data, stored, rights);
    const asked = judge(outcomeForm, sent.outcomeData, {}, noFieldRights);
    const errors = [...own.errors, ...asked.errors.map(ofOutcome), ...sent.faults];
    if (errors.length > 0) throw new DomainError('validation_failed', {}, errors);
    const edited = mergeEdited(stored, own.data, rights);
    const answered = mergeEdited(edited.data, asked.data);
    return {
      changed: { ...edited.changed, ...answered.changed },
      paths: forms.flatMap(topFields),
      files: forms.flatMap((schema) => fileIds(schema, answered.data)),
    };
  };
}

const nothing = { data: {}, errors: [] };

function formOf(forms: ReadableUserTask['version']['forms'], id: string | null): FormSchema | null {
  return id === null ? null : (forms.get(id) ?? null);
}

function ofOutcome(fault: FieldFault): FieldFault {
  return { ...fault, path: fault.path ? `outcomeData.${fault.path}` : 'outcomeData' };
}

function topFields(schema: FormSchema): string[] {
  return formFields(schema)
    .filter(({ kind, path }) => kind !== 'group' && !path.includes('[]'))
    .map(({ path }) => path);
}
