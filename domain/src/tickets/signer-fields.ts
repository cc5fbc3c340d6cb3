import type { Countersign } from '@baton/contract/http/countersigns';
import type { Database } from '@baton/db';
import type { RecordedVerdict, Round } from '../countersign/index.ts';
import { rightOf } from '../forms/index.ts';
import type { ProcessModel } from '../process/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { ticketBlocks } from './ticket-blocks.ts';
import { typeFields } from './type-fields.ts';

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
 * ticket wholly all of it; the signer their own; whoever has a later step what that step does not hide.
 */
export async function readSignerFields(
  db: Database,
  version: TypeVersion,
  reader: FieldReader,
  verdicts: readonly RecordedVerdict[],
  rounds: readonly Round[],
): Promise<Map<string, Fields>> {
  const fields = typeFields(version);
  const found = await Promise.all(
    verdicts.map(async (verdict): Promise<[string, Fields]> => {
      const stepId = rounds.find(({ id }) => id === verdict.roundId)?.stepId ?? '';
      const step = version.model.userTasks[stepId];
      const hiddenBy = hidingRights(version.model, stepId, verdict, reader);
      if (!step || hiddenBy === null) return [verdict.commandId, []];
      const forms = [step.formId, ...step.outcomes.map(({ outcomeFormId }) => outcomeFormId)];
      const shown = [...new Set(forms)]
        .flatMap((formId) => fields.get(formId ?? '') ?? [])
        .filter(({ path }) => hiddenBy.some((rights) => rightOf(path, rights) !== 'hidden'))
        .map((field) => ({ field, paths: [field.path] }));
      const blocks = await ticketBlocks(db, shown, verdict.data);
      return [verdict.commandId, blocks.flatMap((block) => block.fields)];
    }),
  );
  return new Map(found);
}

/** Rights of the steps by which the person may read it: a field is shown if one of them does not hide it. */
function hidingRights(
  model: ProcessModel,
  stepId: string,
  verdict: RecordedVerdict,
  { everything, personId, steps }: FieldReader,
) {
  const step = model.userTasks[stepId];
  if (!step) return null;
  if (everything) return [{ ...step.fieldRights, hidden: [] }];
  const later = steps.filter((one) => one !== stepId && comesAfter(model, one, stepId));
  const own = verdict.personId === personId ? [step.fieldRights] : [];
  const rights = [...own, ...later.flatMap((one) => model.userTasks[one]?.fieldRights ?? [])];
  return rights.length > 0 ? rights : null;
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
