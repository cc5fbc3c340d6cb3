import { newId, sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import { loadActingPerson } from '@baton/domain/access';
import type { Actor, Context } from '@baton/domain/context';
import { seedOrganisation } from '@baton/domain/demo';
import { parseBundle, readProcess } from '@baton/domain/process';
import { deskType } from './desk-type.ts';

/** The demo organisation and one published type, for tests of verbs on tickets that need no running engine. */
export interface DeskWorld {
  versionId: string;
  /** Ids by username. */
  people: Record<string, string>;
  /** A context in which that person acts; for an unknown name a program of ours. */
  as(username: string): Promise<Context>;
  ticket(input?: TicketInput): Promise<{ id: string; number: string }>;
  userTask(ticketId: string, input?: UserTaskInput): Promise<string>;
}

export interface TicketInput {
  requester?: string;
  department?: string | null;
  team?: string | null;
  title?: string;
  status?: string | null;
  createdAt?: Date;
  data?: Record<string, unknown>;
}

export interface UserTaskInput {
  step?: string;
  status?: string;
  state?: string;
  assignee?: string | null;
  completedBy?: string | null;
  asker?: string | null;
  pool?: string[];
  excluded?: string[];
  createdAt?: Date;
  endedAt?: Date | null;
}

/** Fills an empty, migrated database. `engine` is what contexts get; verbs that need none never ask it. */
export async function createDeskWorld(db: Database, engine: Context['engine']): Promise<DeskWorld> {
  await seedOrganisation({ db }, { password: 'desk-password' });
  const sql = sqlOf(db);
  const rows = await sql<{ id: string; username: string }[]>`select id, username from people`;
  const people = Object.fromEntries(rows.map(({ id, username }) => [username, id]));
  const versionId = newId();
  await publish(db, versionId);
  const idOf = (username: string | null | undefined) => (username ? (people[username] ?? null) : null);
  return {
    versionId,
    people,
    as: (username) => contextOf(db, engine, people[username] ?? ''),
    ticket: (input = {}) => insertTicket(db, versionId, idOf, input),
    userTask: (ticketId, input = {}) => insertUserTask(db, ticketId, idOf, input),
  };
}

async function publish(db: Database, versionId: string): Promise<void> {
  const { key, bpmn, forms, declaration } = deskType('desk');
  const files = forms.map((schema) => ({ fileName: `${String(schema['id'])}.form`, schema }));
  const typeDeclaration = { ...declaration, key };
  const bundle = { bpmn: { fileName: 'desk.bpmn', xml: bpmn }, forms: files, decisions: [], typeDeclaration };
  const { parsed } = await parseBundle(bundle);
  if (!parsed) throw new Error('The desk type cannot be read.');
  const sql = sqlOf(db);
  await sql`insert into ticket_types (key, prefix, current_version) values (${key}, 'DESK', 1)`;
  await sql`
    insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration, model,
      process_definition_id)
    values (${versionId}, ${key}, 1, 'desk', ${bpmn}, ${JSON.stringify(forms)}, '[]', ${JSON.stringify(declaration)},
      ${JSON.stringify(readProcess(parsed))}, 'desk:1:none')`;
}

async function contextOf(db: Database, engine: Context['engine'], personId: string): Promise<Context> {
  const person = personId ? await loadActingPerson(db, personId) : null;
  const actor: Actor = person
    ? { kind: 'person', person, loginSessionId: null }
    : { kind: 'system', name: 'test' };
  const nothing = () => undefined;
  return {
    ...{ db, engine, actor },
    log: { info: nothing, warn: nothing, error: nothing },
    passPoint: () => Promise.resolve(),
  };
}

type IdOf = (username: string | null | undefined) => string | null;

async function insertTicket(db: Database, versionId: string, idOf: IdOf, input: TicketInput) {
  const id = newId();
  const at = (input.createdAt ?? new Date()).toISOString();
  const {
    department = 'customer-service',
    team = 'service-desk',
    title = 'Desk',
    status = 'pending',
  } = input;
  const sql = sqlOf(db);
  const [row] = await sql<{ number: string }[]>`
    insert into tickets (id, number, type_key, version_id, title, requester_id, department_key, team_key, data,
      created_at, updated_at)
    values (${id}, 'DESK-' || lpad(nextval('ticket_number_seq')::text, 6, '0'), 'desk', ${versionId}, ${title},
      ${idOf(input.requester ?? 'guo')}, ${department}, ${team}, ${JSON.stringify(input.data ?? {})}, ${at}, ${at})
    returning number`;
  if (status !== null) {
    await sql`
      insert into ticket_states (ticket_id, run, process_instance_id, status, leaves, started_at)
      values (${id}, 1, ${id}, ${status}, '[]', ${at})`;
  }
  return { id, number: row?.number ?? '' };
}

async function insertUserTask(db: Database, ticketId: string, idOf: IdOf, input: UserTaskInput) {
  const id = newId();
  const at = (input.createdAt ?? new Date()).toISOString();
  const { step = 'handle', status = 'pending', state = 'open', pool = [] } = input;
  const excluded = (input.excluded ?? []).map(idOf).filter((one) => one !== null);
  const sql = sqlOf(db);
  await sql`
    insert into user_tasks (id, ticket_id, process_instance_id, step_id, status, state, assignee_id, completed_by,
      asker_id, created_at, ended_at)
    values (${id}, ${ticketId}, ${ticketId}, ${step}, ${status}, ${state}, ${idOf(input.assignee)},
      ${idOf(input.completedBy)}, ${idOf(input.asker)}, ${at}, ${input.endedAt?.toISOString() ?? null})`;
  await sql`
    insert into assignment_decisions (user_task_id, ticket_id, step_id, principals, excluded, trace, decided_at)
    values (${id}, ${ticketId}, ${step}, ${pool}, ${excluded}, '[]', ${at})`;
  for (const principal of pool) {
    await sql`
      insert into user_task_pools (principal, user_task_id, created_at, excluded)
      values (${principal}, ${id}, ${at}, ${excluded})`;
  }
  return id;
}
