import type { Sql } from '@baton/db';
import type { CountersignRule } from './count-verdicts.ts';

/** One time a step of several people was entered. */
export interface Round extends CountersignRule {
  id: string;
  ticketId: string;
  run: number;
  stepId: string;
  /** Entries of the list, in its order. */
  signers: string[];
  /** ISO 8601. */
  openedAt: string;
}

/** Records a round when its first user task appears; one that is there stays as it is. */
export async function recordRound(sql: Sql, round: Round): Promise<void> {
  await sql`
    insert into countersign_rounds (id, ticket_id, run, step_id, rule, ratio, signers, opened_at)
    values (${round.id}, ${round.ticketId}, ${round.run}, ${round.stepId}, ${round.rule}, ${round.ratio},
      ${round.signers}, ${round.openedAt})
    on conflict (id) do nothing`;
}

/** The rounds of a ticket's steps of several people, in the order they were opened. */
export async function readRounds(sql: Sql, of: { ticketId: string } | { id: string }): Promise<Round[]> {
  const which = 'id' in of ? sql`id = ${of.id}` : sql`ticket_id = ${of.ticketId}`;
  return await sql<Round[]>`
    select id, ticket_id as "ticketId", run, step_id as "stepId", rule, ratio, signers,
      to_json(opened_at) #>> '{}' as "openedAt"
    from app.countersign_rounds where ${which} order by opened_at, id`;
}
