import type { Verdict } from '@baton/contract/process/properties/outcomes';
import type { Sql } from '@baton/db';
import type { SignerVerdict } from './count-verdicts.ts';

/** What a completion says in its round; carried by its command until the engine has taken it. */
export interface SentVerdict extends SignerVerdict {
  roundId: string;
  /** Entry of the list it counts for. */
  element: string;
  reason: string | null;
  /** All that the entry has filled in, as its form holds it. */
  data: Record<string, unknown>;
}

/** A verdict that stands. */
export interface RecordedVerdict extends SentVerdict {
  commandId: string;
  userTaskId: string;
  personId: string;
  /** ISO 8601: when the person acted. */
  at: string;
}

/** Records a verdict with the settling of its completion; once, whoever settles it. */
export async function recordVerdict(sql: Sql, verdict: RecordedVerdict): Promise<void> {
  await sql`
    insert into countersign_verdicts (command_id, round_id, element, user_task_id, person_id, outcome, verdict, reason,
      data, at)
    values (${verdict.commandId}, ${verdict.roundId}, ${verdict.element}, ${verdict.userTaskId}, ${verdict.personId},
      ${verdict.outcome}, ${verdict.verdict}, ${verdict.reason}, ${JSON.stringify(verdict.data)}, ${verdict.at})
    on conflict (command_id) do nothing`;
}

/** The verdicts of rounds, oldest first. */
export async function readVerdicts(sql: Sql, roundIds: readonly string[]): Promise<RecordedVerdict[]> {
  if (roundIds.length === 0) return [];
  const rows = await sql<(Omit<RecordedVerdict, 'verdict'> & { verdict: Verdict })[]>`
    select command_id as "commandId", round_id as "roundId", element, user_task_id as "userTaskId",
      person_id as "personId", outcome, verdict, reason, data, to_json(at) #>> '{}' as at
    from app.countersign_verdicts where round_id in ${sql([...roundIds])} order by at, command_id`;
  return [...rows];
}

/**
 * Oldest first by when people acted, as `readVerdicts` answers them. A completion that waited counts where it was
 * sent, so that what is told of a step later is what was decided. Moments are the database's texts, all in UTC.
 */
export function inOrderOfChoice<T extends Pick<RecordedVerdict, 'at' | 'commandId'>>(
  verdicts: readonly T[],
): T[] {
  const before = (a: T, b: T) => a.at < b.at || (a.at === b.at && a.commandId < b.commandId);
  return [...verdicts].sort((a, b) => (before(a, b) ? -1 : 1));
}
