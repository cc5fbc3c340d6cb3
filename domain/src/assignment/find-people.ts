import { parseStrategies } from '@baton/contract/process/parse-strategies';
import type { Queryable, Sql } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { ProcessModel } from '../process/index.ts';
import type { AssignmentCase, AssignmentTicket } from './assignment-case.ts';
import { isBehind } from './people-behind.ts';
import { readPast } from './read-past.ts';
import { strategies } from './strategies.ts';

export interface PeopleQuery {
  ticket: AssignmentTicket;
  model: ProcessModel;
  /** As drawn: `handlerOf(handle)|ticketTeam`. */
  strategies: string;
  /** Of the instance, for `expression(name)`. */
  variables?: Record<string, unknown>;
}

/** Ids of the active people behind the first strategy that finds any; teams and roles stand for their members. */
export async function findPeople(tx: Queryable, query: PeopleQuery): Promise<string[]> {
  const sql = sqlOf(tx);
  const { ticket, model } = query;
  const past = await readPast(sql, model, ticket.id, null);
  const variables = query.variables ?? {};
  const none = { userTaskId: null, element: null, elementVariable: null };
  const assignment: AssignmentCase = { sql, ticket, model, variables, past, ...none };
  for (const call of parseStrategies(query.strategies).strategies) {
    const strategy = Object.hasOwn(strategies, call.strategy) ? strategies[call.strategy] : undefined;
    const people = strategy ? await membersOf(sql, await strategy(assignment, call.arguments)) : [];
    if (people.length > 0) return people;
  }
  return [];
}

async function membersOf(sql: Sql, principals: readonly string[]): Promise<string[]> {
  if (principals.length === 0) return [];
  const people = await sql<{ id: string }[]>`
    select p.id from people p where ${isBehind(sql, principals)} order by p.username`;
  return people.map((person) => person.id);
}
