import { readScenarios } from '@baton/contract/process/read-scenarios';
import { mostScenarios } from '@baton/contract/process/scenario';
import type { Scenario } from '@baton/contract/process/scenario';
import type { TicketStatus } from '@baton/contract/process/ticket-status';
import { sqlOf } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { draftedBundle, lockTypeDraft, readTypeDraft, saveTypeDraft } from '../ticket-type-drafts/index.ts';
import { loadTypeVersion, recordTypeEvent } from '../ticket-types/index.ts';
import type { TypeBundle, TypeVersion } from '../ticket-types/index.ts';
import { mayPromote, readableTicket } from '../tickets/index.ts';
import type { TicketRecord } from '../tickets/index.ts';
import { makeScenario } from './make-scenario.ts';
import type { TicketHistory } from './make-scenario.ts';
import { involvedPeople } from './involved-people.ts';
import { neutralTexts } from './neutral-texts.ts';
import { readActs, readStartData, readTasks, readWorkerErrors } from './read-acts.ts';
import { readMessages } from './read-messages.ts';
import { standInsOf } from './stand-ins.ts';

export interface Promotion {
  number: string;
  /** Of the draft it is added to. */
  revision: number;
  /** Of the scenario. */
  name: string;
}

/**
 * Adds what happened on a ticket to the scenarios of its type's draft, without whatever is personal; made again it takes
 * the place of the one before. Throws `ticket_not_found`, `not_allowed` for who does not read all of it, `stale_version`
 * where the draft is at another revision or follows another version, `validation_failed` where it has as many scenarios
 * as there may be, or more happened on the ticket than one holds.
 */
export async function promoteTicket(
  ctx: Context,
  { number, revision, name }: Promotion,
): Promise<{ typeKey: string; revision: number; scenario: string }> {
  const record = await readableTicket(ctx, number);
  if (!mayPromote(actingPerson(ctx), record)) throw new DomainError('not_allowed', { number });
  const draft = await readTypeDraft(ctx.db, record.typeKey);
  const bundle = draftedBundle(draft);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key: record.typeKey });
  const scenario = await scenarioOf(ctx, record, name);
  const publishedVersion = draft.published?.version ?? null;
  const saved = await saveTypeDraft(ctx, {
    ...{ revision, publishedVersion, bundle: withScenario(bundle, scenario) },
  });
  await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, record.typeKey);
    const [known] = await sqlOf(tx)`
      select from app.ticket_type_events where type_key = ${record.typeKey} and kind = 'promoted'
        and revision = ${saved.revision} and facts ->> 'ticket' = ${number}`;
    if (known) return;
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: record.typeKey, kind: 'promoted', revision: saved.revision, bundleHash: '' },
      ...{ text: number, facts: { ticket: number, scenario: scenario.id } },
    });
  });
  return { typeKey: record.typeKey, revision: saved.revision, scenario: scenario.id };
}

async function scenarioOf(ctx: Context, record: TicketRecord, name: string): Promise<Scenario> {
  const { db } = ctx;
  const version = await loadTypeVersion(db, record.versionId);
  const { id, requesterId, teamKey, departmentKey } = record;
  const [tasks, acts, workerErrors, startData, messages] = await Promise.all([
    readTasks(db, id),
    readActs(db, id),
    readWorkerErrors(db, id),
    readStartData(db, id),
    readMessages(db, id),
  ]);
  const involved = await involvedPeople(db, {
    ids: [requesterId, ...idsIn({ tasks, acts, messages })],
    values: [startData, acts.map(({ facts, outcomeData }) => [facts, outcomeData])],
  });
  const people = standInsOf(involved, { requesterId, teamKey, tasks, acts });
  const requesterDepartmentKey = people.find(requesterId)?.departmentKey ?? null;
  const history = {
    ...{ number: record.number, requesterId, outcome: record.outcome, messages },
    ...{ status: (record.status ?? 'pending') as TicketStatus, startData, acts, tasks, workerErrors },
    place: { teamKey, departmentKey, requesterDepartmentKey },
  };
  const how = {
    ...{ people, texts: neutralTexts(reasonWord(version)) },
    decidedBy: new Set(version.model.routingVariables.map((variable) => variable.name)),
    ownWords: await wordsOf(ctx, record.versionId),
  };
  const scenario = makeScenario(version, history, { name, how });
  const [fault] = readScenarios({ scenarios: [scenario] }).faults;
  if (fault) {
    const message = `More happened on this ticket than a scenario holds: ${fault.message.en ?? ''}`;
    throw new DomainError('validation_failed', {}, [{ path: 'number', code: 'too_long', message }]);
  }
  return scenario;
}

/** Everybody whose id stands in what was recorded. */
function idsIn({
  tasks,
  acts,
  messages,
}: Pick<TicketHistory, 'tasks' | 'acts' | 'messages'>): (string | null)[] {
  return [
    ...tasks.flatMap(({ assigneeId, completedBy }) => [assigneeId, completedBy]),
    ...tasks.flatMap(({ principals }) =>
      principals.filter(isPerson).map((one) => one.slice('person:'.length)),
    ),
    ...acts.flatMap(({ personId, subjectId }) => [personId, subjectId]),
    ...messages.map(({ recipientId }) => recipientId),
  ];
}

const isPerson = (principal: string) => principal.startsWith('person:');

/** Whatever stands between quotes in a version's drawing and tables. */
async function wordsOf({ db }: Context, versionId: string): Promise<Set<string>> {
  const [row] = await sqlOf(db)<{ bpmn: string; decisions: string[] }[]>`
    select bpmn, decisions from app.ticket_type_versions where id = ${versionId}`;
  const files = [row?.bpmn ?? '', ...(row?.decisions ?? [])];
  return new Set(
    files.flatMap((xml) => [...xml.matchAll(/'([^'<>"]*)'|"([^"<>]*)"|&#34;(.*?)&#34;/g)].map(innerOf)),
  );
}

function innerOf([, single, double, escaped]: RegExpMatchArray): string {
  return single ?? double ?? escaped ?? '';
}

function reasonWord({ model }: TypeVersion): string {
  return model.mainLanguage === 'en' ? 'Reason' : '原因';
}

function withScenario(
  { key, bpmn, forms, decisions, declaration }: TypeBundle,
  scenario: Scenario,
): TypeBundle {
  const known = declaration['scenarios'];
  const list = (Array.isArray(known) ? (known as unknown[]) : []).filter(
    (one) => (one as { id?: unknown } | null)?.id !== scenario.id,
  );
  if (list.length >= mostScenarios) {
    const message = `The draft has ${mostScenarios} scenarios already; remove one first`;
    throw new DomainError('validation_failed', {}, [{ path: 'scenarios', code: 'too_many_items', message }]);
  }
  return { key, bpmn, forms, decisions, declaration: { ...declaration, scenarios: [...list, scenario] } };
}
