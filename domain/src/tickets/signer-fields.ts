import type { Countersign } from '@baton/contract/http/countersigns';
import type { Database } from '@baton/db';
import type { RecordedVerdict, Round } from '../countersign/index.ts';
import { noFieldRights } from '../forms/index.ts';
import type { FieldRights } from '../forms/index.ts';
import type { ProcessModel, UserTaskStep } from '../process/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { blocksOfEach } from './ticket-blocks.ts';
import { typeFields } from './type-fields.ts';
import { shownPaths } from './visible-fields.ts';
import type { VisibleField } from './visible-fields.ts';

/** Who looks at what signers filled in. */
export interface FieldReader {
  /** Reads every field of the ticket. */
  everything: boolean;
  personId: string;
  /** Steps whose user task the person has, had, or may take. */
  steps: string[];
}

type Fields = Countersign['signers'][number]['fields'];

/**
 * What each signer filled in, by the command of the verdict, as far as this person may read it: those who read the
 * ticket wholly all of it; the signer their own; whoever has a later step what that step does not hide, of a list
 * the columns that it does not.
 */
export async function readSignerFields(
  db: Database,
  version: TypeVersion,
  reader: FieldReader,
  verdicts: readonly RecordedVerdict[],
  rounds: readonly Round[],
): Promise<Map<string, Fields>> {
  const blocks = await blocksOfEach(db, signerReadings(version, reader, verdicts, rounds));
  return new Map(
    verdicts.map(({ commandId }, place) => [
      commandId,
      (blocks[place] ?? []).flatMap(({ fields }) => fields),
    ]),
  );
}

/** What of each verdict's data the person may read, in the order of the verdicts. */
export function signerReadings(
  version: TypeVersion,
  reader: FieldReader,
  verdicts: readonly RecordedVerdict[],
  rounds: readonly Round[],
): { fields: VisibleField[]; data: Record<string, unknown> }[] {
  const steps = new Map(rounds.map(({ id, stepId }) => [id, version.model.userTasks[stepId]]));
  return verdicts.map((verdict) => {
    const step = steps.get(verdict.roundId);
    const fields = step
      ? shownFields(version, step, readingRights(version.model, step.id, verdict, reader))
      : [];
    return { fields, data: verdict.data };
  });
}

/** Fields of the step's form and of its outcome dialogs, those that stand in several once. */
function shownFields(
  version: TypeVersion,
  step: UserTaskStep,
  rights: readonly FieldRights[],
): VisibleField[] {
  const fields = typeFields(version);
  const shown = new Map<string, VisibleField>();
  for (const formId of [step.formId, ...step.outcomes.map(({ outcomeFormId }) => outcomeFormId)]) {
    for (const field of fields.get(formId ?? '') ?? []) {
      const paths = shownPaths(field, rights);
      if (paths.length > 0 && !shown.has(field.path)) shown.set(field.path, { field, paths });
    }
  }
  return [...shown.values()];
}

/** Rights of the steps by which the person may read it: what one of them does not hide is shown. */
function readingRights(
  model: ProcessModel,
  stepId: string,
  verdict: RecordedVerdict,
  { everything, personId, steps }: FieldReader,
): FieldRights[] {
  if (everything) return [noFieldRights];
  const later = steps.filter((one) => one !== stepId && comesAfter(model, one, stepId));
  const own = verdict.personId === personId ? [stepId] : [];
  return [...own, ...later].flatMap((one) => model.userTasks[one]?.fieldRights ?? []);
}

/** Whether a step can be reached from another through user tasks. */
function comesAfter(model: ProcessModel, stepId: string, earlier: string): boolean {
  const seen = new Set<string>();
  const open = [stepId];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const before = model.userTasks[at]?.upstreamUserTasks ?? [];
    if (before.includes(earlier)) return true;
    for (const one of before.filter((id) => !seen.has(id))) {
      seen.add(one);
      open.push(one);
    }
  }
  return false;
}
