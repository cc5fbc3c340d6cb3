import { isForm } from '@baton/contract/forms/form-schema';
import type { BreakingChange } from '@baton/contract/http/type-differences';
import type { Language, LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import { noFieldRights, requestFields } from '../forms/index.ts';
import type { FieldRights, RequestField } from '../forms/index.ts';
import { parseBundle, readProcess } from '../process/index.ts';
import type { Outcome, ProcessModel } from '../process/index.ts';
import { bundleFiles } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { compareRequests } from './compare-requests.ts';
import type { FieldChange } from './compare-requests.ts';

/**
 * What programs that send data to a ticket type have to change when `after` is published over `before`: of the fields
 * of a new ticket and of each step, and of the ways to complete a step. Nothing where one of them cannot be read.
 */
export async function breakingChanges(before: TypeBundle, after: TypeBundle): Promise<BreakingChange[]> {
  const [was, is] = [await readTaken(before), await readTaken(after)];
  if (!was || !is) return [];
  const start = compareRequests(was.start, is.start).map((change) => ({ ...nowhere, ...change }));
  const steps = Object.values(was.model.userTasks).flatMap(({ id, name, outcomes }): BreakingChange[] => {
    const at = { stepId: id, stepName: name };
    const later = ownStep(is.model.userTasks, id);
    if (!later) return [{ ...at, ...ofStep, kind: 'step_removed' }];
    return [
      ...compareRequests(was.steps(id), is.steps(id)).map((change) => ({ ...at, ...change })),
      ...outcomes.flatMap((outcome) =>
        outcomeChanges(outcome, later.outcomes, { was, is }).map((change) => ({ ...at, ...change })),
      ),
    ];
  });
  return [...start, ...steps];
}

/** Of one way to complete a step: that it is gone, what its own form asks for, and whether it wants a reason. */
function outcomeChanges(
  { key, name, outcomeFormId, reasonRequired }: Outcome,
  later: readonly Outcome[],
  { was, is }: { was: Taken; is: Taken },
): FieldChange[] {
  const kept = later.find((each) => each.key === key);
  if (!kept) return [{ ...ofStep, kind: 'outcome_removed', name, before: key }];
  const asked = compareRequests(was.form(outcomeFormId), is.form(kept.outcomeFormId));
  const reason: FieldChange = { ...ofStep, path: 'reason', kind: 'required', name: reasonFor(name) };
  return [
    ...asked.map((change) => ({ ...change, path: `outcomeData.${change.path}` })),
    ...(kept.reasonRequired && !reasonRequired ? [reason] : []),
  ];
}

function reasonFor(outcome: LocalizedText): LocalizedText {
  const called = (language: Language) => outcome[language] ?? outcome['zh-CN'] ?? '';
  return localized(
    `“${called('zh-CN')}”的原因`,
    `「${called('zh-TW')}」的原因`,
    `Reason for "${called('en')}"`,
  );
}

/** A step by its id, which may be a word that every object knows. */
function ownStep(steps: ProcessModel['userTasks'], id: string) {
  return Object.hasOwn(steps, id) ? steps[id] : undefined;
}

const nowhere = { stepId: null, stepName: {} };
const ofStep = { path: '', name: {}, before: null, after: null };

interface Taken {
  model: ProcessModel;
  start: RequestField[];
  steps(stepId: string): RequestField[];
  /** What the dialog of an outcome asks for, which is filled in anew each time. */
  form(formId: string | null): RequestField[];
}

async function readTaken(bundle: TypeBundle): Promise<Taken | null> {
  const { parsed } = await parseBundle(bundleFiles(bundle));
  if (!parsed?.bpmn.drawing) return null;
  const model = readProcess(parsed);
  const forms = new Map(bundle.forms.filter(isForm).map((form) => [String(form['id']), form]));
  const fields = (formId: string | null, rights: FieldRights) => {
    const form = forms.get(formId ?? '');
    return form ? requestFields(form, rights) : [];
  };
  const { formId, fieldRights } = model.start;
  return {
    model,
    start: fields(formId, fieldRights),
    steps: (stepId) => {
      const step = ownStep(model.userTasks, stepId);
      // The ticket has what a step asks for as a rule: what is not sent stays as it is.
      return step
        ? fields(step.formId, step.fieldRights).map((field) => ({ ...field, awaited: field.required }))
        : [];
    },
    form: (formId) => fields(formId, noFieldRights),
  };
}
