import type { Language } from '@baton/contract/language';
import { checkSize } from './check-size.ts';
import { checkValue } from './check-value.ts';
import type { Fault, FieldFault } from './field-fault.ts';
import { describeFault } from './field-fault.ts';
import type { FieldRights } from '@baton/contract/forms/field-rights';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import type { FormLimits } from './form-limits.ts';
import { formLimits } from './form-limits.ts';
import type { FormSchema } from '@baton/contract/forms/form-schema';
import type { OpenForm } from './open-form.ts';
import { forgetForm, openForm } from './open-form.ts';
import { sameValue } from './same-value.ts';
import { signFields } from './sign-fields.ts';
import { sentValue, settledValue, settleValues } from './settle-values.ts';
import type { TakenSubmission } from './take-submitted.ts';
import { isUnchanged, takeSubmitted } from './take-submitted.ts';
import { runTimeBoxed, TimeBoxExceeded } from './time-box.ts';
import { formatPath, writePath } from './value-path.ts';
import { shownData } from './view-data.ts';
import { viewerFault } from './viewer-faults.ts';
import type { VisibleField } from './visit-fields.ts';

type Values = Record<string, unknown>;

/** A choice of a field whose options come from outside. */
export interface FormOption {
  value: string;
  label: string;
}

export interface FormSubmission {
  /** As published, not localised. */
  schema: FormSchema;
  /** What the client sent. A declared field that is absent keeps its stored value. */
  data: unknown;
  /** The ticket's data before this submission. */
  stored?: Readonly<Values>;
  rights?: FieldRights;
  /** Options by `valuesKey`. */
  options?: Readonly<Record<string, readonly FormOption[]>>;
  /** Of the messages; zh-CN when absent. */
  language?: Language;
  /** Ids of attachments the sender may use, or a question about one; files already stored in the field are his. */
  attachments?: readonly string[] | ((id: string) => boolean);
  /** Who sends it: signatures given with it say so, and when. Without anybody they stay unsigned. */
  signer?: { readonly id: string; readonly name: string };
  limits?: Partial<FormLimits>;
  now?: Date;
}

export interface FormVerdict {
  /** Declared, visible fields only, read-only ones with their stored value. To be used when there are no errors. */
  data: Values;
  errors: FieldFault[];
}

/**
 * The verdict of form-js on a submission, given without a browser: same values, same faults, and on top of it what
 * a browser cannot be trusted with (field rights, options, read-only values, computed values, files, sizes, time).
 */
export function validateForm(submission: FormSubmission): FormVerdict {
  const { schema, data, rights = noFieldRights, language = 'zh-CN' } = submission;
  const limits = { ...formLimits, ...submission.limits };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refuse('', { code: 'value_invalid' }, language);
  }
  const tooMuch = checkSize(data, limits);
  if (tooMuch) return refuse(tooMuch.path, tooMuch.fault, language);
  const form = openForm(schema, rights);
  const check: Check = {
    form,
    submission: { ...submission, rights, language },
    at: '',
    faults: [],
    data: {},
  };
  try {
    return runTimeBoxed(limits.milliseconds, () => judge(check, data as Values));
  } catch (error) {
    if (!(error instanceof TimeBoxExceeded)) throw error;
    forgetForm(form);
    return refuse(check.at, { code: 'validation_too_slow' }, language);
  }
}

interface Check {
  form: OpenForm;
  submission: FormSubmission & { rights: FieldRights; language: Language };
  /** The field being looked at, to be named when time runs out. */
  at: string;
  faults: FieldFault[];
  data: Values;
}

function judge(check: Check, submitted: Values): FormVerdict {
  Object.assign(check, { at: '', faults: [], data: {} });
  const { form, submission } = check;
  const stored = shownData(form, submission.schema, submission.stored ?? {}, submission.rights);
  const taken = takeSubmitted(form, stored, submission.options ?? {}, submitted);
  const initial = form.initialise(taken.opened);
  const values = form.initialise(taken.values);
  const look = (path: string): void => {
    check.at = path;
  };
  const isLocked = (path: string): boolean => taken.fields.get(path)?.locked ?? false;
  for (const one of settleValues(form, initial, values, isLocked, look)) {
    look(formatPath(one.path));
    const fault = ownFault(check, taken, one);
    if (fault) check.faults.push(describeFault(check.at, fault, submission.language));
    else if (one.kind === 'list') judgeList(check, one);
    else if (!one.disabled) judgeField(check, taken, one);
  }
  if (submission.signer) {
    signFields(submission.schema, check.data, submission.signer, submission.now ?? new Date());
  }
  return { data: check.data, errors: check.faults };
}

/** What we refuse before the form's own rules are asked. */
function ownFault(
  { form, submission, at }: Check,
  taken: TakenSubmission,
  visible: VisibleField,
): Fault | null {
  const { field, value, scope } = visible;
  const known = taken.faults.get(at);
  const one = taken.fields.get(at);
  if (known || !one || one.locked || isUnchanged(form, field, one, taken.opened)) return known ?? null;
  if (visible.lockedByCondition) {
    // Before the condition held, the viewer may have taken back choices that are no longer offered.
    const left = settledValue(form, { ...visible, value: one.stored });
    return sameValue(one.submitted, left) ? null : { code: 'field_not_editable' };
  }
  const several = form.runtime.runExpressionEvaluation(form.expressionLanguage, field['multiple'], scope);
  return checkValue({
    field,
    submitted: one.submitted,
    read: value,
    stored: one.stored,
    now: submission.now ?? new Date(),
    ownsAttachment: ownership(submission.attachments),
    severalFiles: several === true,
  });
}

function judgeField(check: Check, taken: TakenSubmission, visible: VisibleField): void {
  const { form, submission } = check;
  const { path } = visible;
  const one = taken.fields.get(check.at);
  const locked = one?.locked || visible.lockedByCondition;
  const value = locked ? visible.value : sentValue(form, visible);
  for (const fault of ruleFaults(form, { ...visible, value }, submission.language)) {
    check.faults.push(describeFault(check.at, fault, submission.language));
  }
  const kept = locked && one?.stored !== undefined ? one.stored : value;
  if (kept !== undefined) writePath(check.data, path, kept);
}

function ruleFaults(form: OpenForm, { field, value, scope }: VisibleField, language: Language): Fault[] {
  const instance = { id: field.id ?? '', expressionContextInfo: scope };
  try {
    return form.validator
      .validateFieldInstance(instance, value)
      .map((message) => viewerFault(message, field, language));
  } catch {
    // A rule that cannot run, such as a broken pattern, must not let the value pass.
    return [{ code: 'rule_faulty' }];
  }
}

function judgeList(check: Check, { field, path, value }: VisibleField): void {
  const rows = Array.isArray(value) ? value : [];
  const validate = field['validate'] as { required?: unknown } | undefined;
  if (validate?.required === true && rows.length === 0) {
    check.faults.push(describeFault(check.at, { code: 'required' }, check.submission.language));
  }
  writePath(
    check.data,
    path,
    Array.from(rows, () => ({})),
  );
}

function ownership(attachments: FormSubmission['attachments']): (id: string) => boolean {
  if (typeof attachments === 'function') return attachments;
  return (id) => attachments?.includes(id) ?? false;
}

function refuse(path: string, fault: Fault, language: Language): FormVerdict {
  return { data: {}, errors: [describeFault(path, fault, language)] };
}
