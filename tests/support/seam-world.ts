import { randomBytes } from 'node:crypto';
import { newId, sqlOf } from '@baton/db';
import type { Database, Sql } from '@baton/db';
import { parseBundle, readProcess } from '@baton/domain/process';
import type { ProcessModel } from '@baton/domain/process';
import type { Actor, Context } from '@baton/domain/context';
import { performCommand, recordCommand } from '@baton/domain/engine';
import type { CommandInput, CommandOutcome } from '@baton/domain/engine';
import type { TestEngine } from './engine.ts';
import { seamProcess } from './seam-process.ts';

/** An organisation, a published process and verbs on its tickets, for tests of the seam. */
export interface SeamWorld {
  key: string;
  versionId: string;
  model: ProcessModel;
  processDefinitionId: string;
  /** Ids by username: requester `guo`, agents `lin` and `xu`, head and lead `chen`, `wang` of another department. */
  people: Record<string, string>;
  departments: { service: string; technology: string };
  team: string;
  actor(username: string): Actor;
  /** A ticket row with its start command recorded, not performed. */
  submit(ctx: Context): Promise<SeamTicket>;
  /** The same, started. */
  start(ctx: Context): Promise<SeamTicket & { processInstanceId: string }>;
}

export interface SeamTicket {
  id: string;
  number: string;
  startCommandId: string;
}

/** Makes a world of its own, so that tests share an engine without meeting. */
export async function createSeamWorld(
  ctx: Context,
  options: { deploy: boolean; process?: (key: string) => string },
): Promise<SeamWorld> {
  const key = `seam-${randomBytes(4).toString('hex')}`;
  const xml = (options.process ?? seamProcess)(key);
  const model = await readModel(key, xml);
  const deployed = options.deploy
    ? await ctx.engine.deploy({ name: `${key}@1`, files: [{ name: `${key}.bpmn`, content: xml }] })
    : { processDefinitionId: `${key}:1:none` };
  const versionId = newId();
  const organisation = await createOrganisation(ctx.db, key);
  await sqlOf(ctx.db)`insert into ticket_types (key, prefix) values (${key}, 'SEAM')`;
  await sqlOf(ctx.db)`
    insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration, model,
      process_definition_id)
    values (${versionId}, ${key}, 1, ${key}, ${xml}, '[]', '[]', '{}', ${JSON.stringify(model)},
      ${deployed.processDefinitionId})`;
  const world = { key, versionId, model, processDefinitionId: deployed.processDefinitionId, ...organisation };
  return {
    ...world,
    actor: (username) => personActor(world.people[username] ?? '', `${username}-${key}`),
    submit: (on) => submitTicket(on, world),
    start: (on) => startTicket(on, world),
  };
}

type Organisation = Pick<SeamWorld, 'people' | 'departments' | 'team'>;

async function createOrganisation(db: Database, key: string): Promise<Organisation> {
  const sql = sqlOf(db);
  const departments = { service: `service-${key}`, technology: `technology-${key}` };
  const team = `team-${key}`;
  await sql`insert into departments (key, name) values (${departments.service}, 'Service'), (${departments.technology}, 'Technology')`;
  const people: Record<string, string> = {};
  for (const name of ['guo', 'lin', 'xu', 'chen', 'wang', 'admin']) {
    const id = newId();
    people[name] = id;
    const department = name === 'wang' ? departments.technology : departments.service;
    await sql`insert into people (id, username, name, department_key) values (${id}, ${`${name}-${key}`}, ${name}, ${department})`;
  }
  await sql`update departments set head_id = ${people.chen ?? null} where key = ${departments.service}`;
  await sql`update departments set head_id = ${people.wang ?? null} where key = ${departments.technology}`;
  await sql`insert into teams (key, name, department_key, lead_id) values (${team}, 'Team', ${departments.service}, ${people.chen ?? null})`;
  for (const name of ['lin', 'xu', 'chen']) {
    await sql`insert into team_members (team_key, person_id) values (${team}, ${people[name] ?? null})`;
  }
  await sql`insert into person_roles (person_id, role) values (${people.admin ?? null}, 'administrator')`;
  return { people, departments, team };
}

function personActor(id: string, username: string): Actor {
  const none = { roles: [], teamKeys: [], ledTeamKeys: [], headedDepartmentKeys: [] };
  const person = { id, username, name: username, language: 'en', departmentKey: null, ...none };
  return { kind: 'person', person: { ...person, principals: [`person:${id}`] }, loginSessionId: null };
}

async function submitTicket(
  ctx: Context,
  world: Organisation & Pick<SeamWorld, 'key' | 'versionId' | 'processDefinitionId'>,
) {
  const id = newId();
  const number = `SEAM-${parseInt(randomBytes(5).toString('hex'), 16)}`;
  const startCommandId = await ctx.db.transaction(async (tx) => {
    await sqlOf(tx)`
      insert into tickets (id, number, type_key, version_id, title, requester_id, department_key, team_key, data,
        created_at, updated_at)
      values (${id}, ${number}, ${world.key}, ${world.versionId}, 'Test', ${world.people.guo ?? ''},
        ${world.departments.service}, ${world.team}, '{}', now(), now())`;
    return await recordCommand(tx, {
      ticketId: id,
      kind: 'start',
      payload: {
        processDefinitionId: world.processDefinitionId,
        businessKey: number,
        variables: { outcome: { type: 'null' }, departmentList: { type: 'null' } },
      },
      effect: { audit: { kind: 'process_started' } },
      actor: ctx.actor,
    });
  });
  return { id, number, startCommandId };
}

async function startTicket(ctx: Context, world: Parameters<typeof submitTicket>[1]) {
  const ticket = await submitTicket(ctx, world);
  const outcome = await performCommand(ctx, ticket.startCommandId);
  if (outcome.state !== 'done') throw new Error(`the start is ${outcome.state}`);
  const [state] = await sqlOf(ctx.db)<{ id: string }[]>`
    select process_instance_id as id from ticket_states where ticket_id = ${ticket.id}`;
  return { ...ticket, processInstanceId: state?.id ?? '' };
}

/** Records a command on its own and performs it. */
export async function command(ctx: Context, input: Omit<CommandInput, 'actor'>): Promise<CommandOutcome> {
  const id = await ctx.db.transaction((tx) => recordCommand(tx, { ...input, actor: ctx.actor }));
  return await performCommand(ctx, id);
}

async function readModel(key: string, xml: string): Promise<ProcessModel> {
  const bundle = {
    bpmn: { fileName: `${key}.bpmn`, xml },
    forms: [],
    decisions: [],
    typeDeclaration: { key },
  };
  const { parsed, faults } = await parseBundle(bundle);
  if (!parsed) throw new Error(`the test process cannot be read: ${JSON.stringify(faults)}`);
  return readProcess(parsed);
}

export interface SeamTask {
  id: string;
  assigneeId: string | null;
  askerId: string | null;
  element: string | null;
  status: string;
  /** Who may claim it. */
  pool: string[];
}

/** The one open user task of a step in the read model. Throws unless there is exactly one. */
export async function openTask(sql: Sql, ticketId: string, stepId: string): Promise<SeamTask> {
  const tasks = await openTasks(sql, ticketId, stepId);
  const [task] = tasks;
  if (!task || tasks.length > 1) throw new Error(`${tasks.length} user tasks are open at ${stepId}`);
  return task;
}

export async function openTasks(sql: Sql, ticketId: string, stepId: string): Promise<SeamTask[]> {
  return await sql<SeamTask[]>`
    select id, assignee_id as "assigneeId", asker_id as "askerId", element, status,
      array(select principal from user_task_pools p where p.user_task_id = u.id order by 1) as pool
    from user_tasks u
    where ticket_id = ${ticketId} and step_id = ${stepId} and state = 'open' order by element`;
}

export function claimOf(world: SeamWorld, ticketId: string, taskId: string, name: string) {
  return {
    ticketId,
    userTaskId: taskId,
    kind: 'claim' as const,
    payload: { taskId, person: `${name}-${world.key}` },
    effect: { audit: { kind: 'task_claimed', userTaskId: taskId } },
  };
}

/** A completion that changes two fields. */
export function completionOf(
  world: SeamWorld,
  ticketId: string,
  taskId: string,
  outcome: string,
  name: string,
) {
  return {
    ticketId,
    userTaskId: taskId,
    kind: 'complete' as const,
    payload: { taskId, variables: { outcome: { type: 'string', value: outcome } } },
    effect: {
      data: [
        { path: 'note', value: 'typed' },
        { path: 'items[0].price', value: 3 },
      ],
      outcome,
      draftOf: world.people[name] ?? '',
      audit: { kind: 'task_completed', userTaskId: taskId, outcome },
    },
  };
}

export interface SeamState {
  status: string;
  outcome: string | null;
  suspended: boolean;
  /** Elements where tokens wait. */
  leaves: string[];
}

export async function ticketState(sql: Sql, ticketId: string): Promise<SeamState | null> {
  const [state] = await sql<SeamState[]>`
    select status, outcome, suspended,
      array(select leaf ->> 'elementId' from jsonb_array_elements(leaves) leaf) as leaves
    from ticket_states where ticket_id = ${ticketId}`;
  return state ?? null;
}

/** Does the one external task of an instance as a worker would. */
export async function finishWorker(test: TestEngine, processInstanceId: string): Promise<void> {
  const query = `/external-task?processInstanceId=${processInstanceId}&maxResults=1`;
  const [task] = (await test.rest('GET', query)) as { id: string }[];
  if (!task) throw new Error('no external task waits');
  const workerId = `test-${processInstanceId}`;
  await test.rest('POST', `/external-task/${task.id}/lock`, { workerId, lockDuration: 10_000 });
  await test.rest('POST', `/external-task/${task.id}/complete`, { workerId });
}
