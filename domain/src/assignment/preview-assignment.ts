import type { AssignmentPreview } from '@baton/contract/http/organisation';
import type { PersonRef } from '@baton/contract/http/people';
import { parseStrategies } from '@baton/contract/process/parse-strategies';
import type { Sql } from '@baton/db';
import { sqlOf } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { ProcessModel } from '../process/index.ts';
import type { AssignmentCase } from './assignment-case.ts';
import { isBehind } from './people-behind.ts';
import { strategies } from './strategies.ts';

/** People shown of one strategy. */
const most = 8;

/** Belongs to no ticket. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** What an answer depends on that no ticket has said yet. */
const ofTicket = /ticketTeam|field\(|^(?:previousHandler|handlerOf|chosenBy|expression)\b/;

/**
 * Whom each strategy of a step would find today for a requester, whose department the ticket would be of.
 * Throws `person_not_found`, and `validation_failed` for strategies that cannot be read.
 */
export async function previewAssignment(
  ctx: Context,
  input: { strategies: string; requester?: string },
): Promise<AssignmentPreview> {
  const { strategies: calls, fault } = parseStrategies(input.strategies);
  if (fault) {
    const message = fault.en ?? '';
    throw new DomainError('validation_failed', {}, [{ path: 'strategies', code: 'strategies', message }]);
  }
  const sql = sqlOf(ctx.db);
  const requester = await findRequester(sql, input.requester ?? actingPerson(ctx).username);
  const ticket = { id: nowhere, requesterId: requester.id, teamKey: null, data: {} };
  const unknown = { userTaskId: null, variables: {}, element: null, elementVariable: null, past: [] };
  const assignment: AssignmentCase = {
    ...{ sql, model: emptyModel, ...unknown },
    ticket: { ...ticket, departmentKey: requester.departmentKey },
  };
  const tried = [];
  for (const call of calls) {
    const strategy = Object.hasOwn(strategies, call.strategy) ? strategies[call.strategy] : undefined;
    const principals = strategy ? await strategy(assignment, call.arguments) : [];
    const { people, count } = await peopleBehind(sql, principals);
    const written =
      call.arguments.length > 0 ? `${call.strategy}(${call.arguments.join(',')})` : call.strategy;
    const needsTicket = ofTicket.test(written);
    tried.push({ strategy: written, people, count, needsTicket });
  }
  const { id, username, name, department } = requester;
  return { requester: { id, username, name, department }, tried };
}

type Requester = PersonRef & { departmentKey: string | null };

async function findRequester(sql: Sql, username: string): Promise<Requester> {
  const [found] = await sql<Requester[]>`
    select p.id, p.username, p.name, d.name as department, p.department_key as "departmentKey"
    from people p left join departments d on d.key = p.department_key
    where p.username = ${username} and p.active`;
  if (!found) throw new DomainError('person_not_found', { username });
  return found;
}

/** The first of those principals stand for, and how many they are. */
async function peopleBehind(
  sql: Sql,
  principals: readonly string[],
): Promise<{ people: PersonRef[]; count: number }> {
  if (principals.length === 0) return { people: [], count: 0 };
  const rows = await sql<(PersonRef & { count: number })[]>`
    select p.id, p.username, p.name, d.name as department, count(*) over ()::int as count
    from people p left join departments d on d.key = p.department_key
    where ${isBehind(sql, principals)} order by p.name, p.username limit ${most}`;
  const people = rows.map(({ id, username, name, department }) => ({ id, username, name, department }));
  return { people, count: rows[0]?.count ?? 0 };
}

/** Nothing is drawn: strategies that ask for the drawing find nobody. */
const emptyModel: ProcessModel = {
  ...{ key: '', name: {}, mainLanguage: 'zh-CN', startStep: null },
  start: { id: '', formId: null, fieldRights: { hidden: [], read: [], edit: [], required: [] } },
  ...{ elements: {}, userTasks: {}, workers: {}, routingVariables: [] },
  ...{ receivedMessages: [], formIds: [], decisionIds: [] },
};
