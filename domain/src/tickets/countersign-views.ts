import type { Countersign } from '@baton/contract/http/countersigns';
import type { Database } from '@baton/db';
import { agreementNeeded, countVerdicts, readRounds, readVerdicts } from '../countersign/index.ts';
import type { RecordedVerdict, Round } from '../countersign/index.ts';
import { personRefs } from '../organisation/index.ts';
import type { UserTaskStep } from '../process/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { nameKeys } from './event-facts.ts';
import { readSignerFields } from './signer-fields.ts';
import type { FieldReader } from './signer-fields.ts';

type Signer = Countersign['signers'][number];

/** An open user task of a round. */
interface OpenTask {
  roundId: string;
  element: string | null;
  assigneeId: string | null;
}

/** Each time a step of several people of a ticket was entered, with what its signers decided, oldest first. */
export async function countersignViews(
  db: Database,
  ticketId: string,
  version: TypeVersion,
  reader: FieldReader,
): Promise<Countersign[]> {
  if (Object.values(version.model.userTasks).every((step) => !step.countersign)) return [];
  const rounds = await readRounds(db.$client, { ticketId });
  if (rounds.length === 0) return [];
  const [verdicts, open, names] = await Promise.all([
    readVerdicts(
      db.$client,
      rounds.map(({ id }) => id),
    ),
    openTasks(db, ticketId),
    nameKeys(db, [{ facts: { signers: rounds.flatMap(({ signers }) => signers) } }]),
  ]);
  const [people, fields] = await Promise.all([
    personRefs(db, [...verdicts.map((one) => one.personId), ...open.map((one) => one.assigneeId)]),
    readSignerFields(db, version, reader, verdicts, rounds),
  ]);
  return rounds.map((round) => {
    const step = version.model.userTasks[round.stepId];
    const given = verdicts.filter(({ roundId }) => roundId === round.id);
    const waiting = open.filter(({ roundId }) => roundId === round.id);
    const count = countVerdicts(round, round.signers.length, given);
    const state = count.decided ? 'decided' : waiting.length > 0 ? 'open' : 'ended';
    const signers = round.signers.map((element): Signer => {
      const own = given.find((one) => one.element === element);
      const task = waiting.find((one) => one.element === element);
      const personId = own?.personId ?? task?.assigneeId ?? null;
      return {
        ...{ element, name: names.get(element) ?? element },
        state: own ? 'signed' : task ? 'awaited' : state === 'open' ? 'later' : 'released',
        person: people.get(personId ?? '') ?? null,
        outcome: own ? chosen(step, own) : null,
        reason: own?.reason ?? null,
        at: own ? new Date(own.at).toISOString() : null,
        fields: fields.get(own?.commandId ?? '') ?? [],
      };
    });
    return {
      ...{ id: round.id, state, signers, rule: round.rule },
      step: { id: round.stepId, name: step?.name ?? {} },
      round: roundsBefore(rounds, round) + 1,
      openedAt: new Date(round.openedAt).toISOString(),
      needed: agreementNeeded(round, round.signers.length),
      outcome: count.decided ? chosen(step, count) : null,
    };
  });
}

function chosen(
  step: UserTaskStep | undefined,
  { outcome: key, verdict }: Pick<RecordedVerdict, 'outcome' | 'verdict'>,
): NonNullable<Countersign['outcome']> {
  return { key, verdict, name: step?.outcomes.find((one) => one.key === key)?.name ?? {} };
}

function roundsBefore(rounds: readonly Round[], round: Round): number {
  return rounds.slice(0, rounds.indexOf(round)).filter(({ stepId }) => stepId === round.stepId).length;
}

async function openTasks(db: Database, ticketId: string): Promise<OpenTask[]> {
  return await db.$client<OpenTask[]>`
    select d.round_id as "roundId", t.element, t.assignee_id as "assigneeId"
    from app.user_tasks t join lateral (
      select round_id from app.assignment_decisions where user_task_id = t.id order by revision desc limit 1
    ) d on d.round_id is not null
    where t.ticket_id = ${ticketId} and t.state = 'open'`;
}
