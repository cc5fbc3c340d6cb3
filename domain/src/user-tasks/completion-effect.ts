import { patchValues } from '../engine/index.ts';
import type { CommandEffect } from '../engine/index.ts';
import type { Outcome } from '../process/index.ts';
import { elementPath } from './step-data.ts';
import type { ElementRecord } from './step-data.ts';
import type { UserTaskRecord } from './user-task-record.ts';

interface ChangedField {
  path: string;
  value: unknown;
  from: unknown;
}

interface Sent {
  outcome: Outcome | null;
  reason: string | null;
  outcomeData: Record<string, unknown>;
  baseVersion: number;
  /** What the list's entry filled in before. */
  before: Record<string, unknown>;
}

/**
 * What settling a completion applies: the changed fields, the event that tells of them, the end of the draft. A
 * step that runs over a list records under its own entry instead, so that its entries do not overwrite each other.
 */
export function completionEffect(
  personId: string,
  task: UserTaskRecord,
  changed: readonly ChangedField[],
  sent: Sent,
): CommandEffect {
  const { reason, outcomeData, baseVersion } = sent;
  const outcome = sent.outcome?.key ?? null;
  const plain = changed.map(({ path, value }) => ({ path, value }));
  const data = task.element === null ? plain : elementData(personId, task, task.element, plain, outcome);
  const audit = {
    ...{ kind: 'task_completed', stepId: task.stepId, userTaskId: task.id, outcome, reason },
    facts: {
      ...(task.element === null ? {} : { element: task.element }),
      ...(changed.length === 0
        ? {}
        : { changes: changed.map(({ path, value, from }) => ({ path, from, to: value })) }),
    },
  };
  return {
    audit,
    ...(data.length > 0 && { data }),
    ...(outcome !== null && { outcome }),
    ...{ draftOf: personId, outcomeData, baseVersion },
    ...verdictOf(task, plain, sent),
  };
}

/** What the completion says on a step of several people. */
function verdictOf(
  { roundId, element }: UserTaskRecord,
  plain: { path: string; value: unknown }[],
  { outcome, reason, before }: Sent,
): Pick<CommandEffect, 'verdict'> {
  if (roundId === null || element === null || !outcome?.verdict) return {};
  const data = patchValues(before, plain);
  return { verdict: { roundId, element, outcome: outcome.key, verdict: outcome.verdict, reason, data } };
}

function elementData(
  personId: string,
  { stepId }: UserTaskRecord,
  element: string,
  plain: { path: string; value: unknown }[],
  outcome: string | null,
): { path: string; value: unknown }[] {
  const at = elementPath(stepId, element);
  const record: Omit<ElementRecord, 'data'> = { by: personId, at: new Date().toISOString(), outcome };
  return [
    ...Object.entries(record).map(([name, value]) => ({ path: `${at}.${name}`, value })),
    ...plain.map(({ path, value }) => ({ path: `${at}.data.${path}`, value })),
  ];
}
