import type { Database } from '@baton/db';
import { countVerdicts, readRounds, readVerdicts } from '../countersign/index.ts';
import { milestone } from './milestones.ts';
import type { Milestone } from './milestones.ts';

/** What a ticket's steps of several people have decided, each when the verdict that decided was given. */
export async function countersignMilestones(db: Database, ticketId: string): Promise<Milestone[]> {
  const rounds = await readRounds(db.$client, { ticketId });
  const verdicts = await readVerdicts(
    db.$client,
    rounds.map(({ id }) => id),
  );
  return rounds.flatMap((round) => {
    const given = verdicts.filter(({ roundId }) => roundId === round.id);
    const count = countVerdicts(round, round.signers.length, given);
    const last = given.at(-1);
    if (!count.decided || !last) return [];
    const { stepId } = round;
    const facts = { stepId, outcome: count.outcome };
    return [milestone(`${round.id}:decided`, 'countersign_decided', new Date(last.at), facts)];
  });
}
