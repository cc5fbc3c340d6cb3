import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { parseStrategies } from '@baton/contract/process/parse-strategies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { createSeamWorld } from '../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../tests/support/seam-world.ts';
import type { UserTaskStep } from '../process/index.ts';
import { decideAssignment } from './decide-assignment.ts';
import type { AssignmentDecision, AssignmentInput } from './decide-assignment.ts';
import { findPeople } from './find-people.ts';
import { reassignUserTask } from './reassign-user-task.ts';
import { stepOf } from './step-of.ts';

let test: TestDatabase;
let world: SeamWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  const ctx = { db: test.db, actor: { kind: 'system', name: 'test' } } as Context;
  world = await createSeamWorld(ctx, { deploy: false });
});

afterAll(() => test.drop());

const sql = () => sqlOf(test.db);
const id = (name: string) => world.people[name] ?? '';

interface Scene {
  ticketId: string;
  instance: string;
}

/** A ticket whose instance has these user tasks completed, oldest first; the worker `publish` may stand between. */
async function givenHistory(...history: [stepId: string, by: string][]): Promise<Scene> {
  const { id: ticketId, number } = await world.submit({ db: test.db, actor: system } as Context);
  const instance = newId();
  await sql()`
    insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, start_time_, business_key_)
    values (${instance}, ${instance}, 'd', now(), ${number})`;
  await sql()`
    insert into ticket_states (ticket_id, run, process_instance_id, status, leaves, started_at)
    values (${ticketId}, 1, ${instance}, 'pending', '[]', now())`;
  for (const [index, [stepId, by]] of history.entries()) {
    const at = new Date(Date.UTC(2026, 0, 1, 8, index)).toISOString();
    if (by === 'worker') {
      await sql()`
        insert into activity_log (id, ticket_id, process_instance_id, element_id, element_type, started_at, ended_at,
          cancelled)
        values (${newId()}, ${ticketId}, ${instance}, ${stepId}, 'serviceTask', ${at}, ${at}, false)`;
      continue;
    }
    await sql()`
      insert into user_tasks (id, ticket_id, process_instance_id, step_id, status, state, completed_by, created_at,
        ended_at)
      values (${newId()}, ${ticketId}, ${instance}, ${stepId}, 'pending', 'completed', ${id(by)}, ${at}, ${at})`;
  }
  return { ticketId, instance };
}

const system = { kind: 'system', name: 'test' } as const;

/** Decides about a new user task drawn like this. */
async function decide(
  scene: Scene,
  assignment: string,
  more: Partial<UserTaskStep> & Pick<AssignmentInput, 'element' | 'elementVariable'> = {},
): Promise<AssignmentDecision> {
  const { element, elementVariable, ...step } = more;
  const userTaskId = newId();
  await sql()`
    insert into act_hi_taskinst (id_, task_def_key_, proc_inst_id_, start_time_)
    values (${userTaskId}, 'handle', ${scene.instance}, now())`;
  await sql()`insert into act_ru_execution (id_, rev_, proc_inst_id_) values (${userTaskId}, 1, ${userTaskId})`;
  await sql()`
    insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, task_def_key_, suspension_state_)
    values (${userTaskId}, 1, ${userTaskId}, ${userTaskId}, 'handle', 1)`;
  const [ticket] = await sql()<AssignmentInput['ticket'][]>`
    select id, requester_id as "requesterId", department_key as "departmentKey", team_key as "teamKey", data
    from tickets where id = ${scene.ticketId}`;
  if (!ticket) throw new Error('the ticket is missing');
  const { strategies, fault } = parseStrategies(assignment);
  expect(fault).toBeNull();
  const drawn = stepOf(world.model, 'handle').step;
  return await decideAssignment(test.db, {
    ticket: {
      ...ticket,
      data: { helper: `xu-${world.key}`, unit: world.departments.technology, items: [{ by: id('wang') }] },
    },
    model: { ...world.model, workers: { publish: { id: 'publish', topic: 'move-ticket', inputs: {} } } },
    step: { ...drawn, assignment: strategies, upstreamUserTasks: ['handle'], ...step },
    userTaskId,
    element: element ?? null,
    elementVariable: elementVariable ?? null,
    at: new Date(),
  });
}

const people = (decision: AssignmentDecision) => {
  const named = [...decision.principals, ...(decision.assigneeId ? [`person:${decision.assigneeId}`] : [])];
  const names = new Map(Object.entries(world.people).map(([name, personId]) => [`person:${personId}`, name]));
  return named.map((principal) => names.get(principal) ?? principal.replace(`-${world.key}`, ''));
};

describe('strategies', () => {
  it.each([
    ['ticketTeam', ['team:team']],
    ['role(administrator)', ['role:administrator']],
    ['teamLead(ticketTeam)', ['chen']],
    ['departmentHead(ticketDepartment)', ['chen']],
    ['departmentHead(field(unit),0)', ['wang']],
    ['departmentHead(requester, 0)', ['chen']],
    ['requester', ['guo']],
    ['requesterHead', ['chen']],
    ['field(helper)', ['xu']],
    ['field(items[0].by)', ['wang']],
    ['handlerOf(handle)', ['xu']],
    ['previousHandler', ['chen']],
    ['departmentHead(nowhere,0)|role(nobodyHasIt)|ticketTeam', ['team:team']],
    ['departmentHead(ticketDepartment,1)', ['role:administrator']],
    ['skill(juggling)', ['role:administrator']],
  ])('%s finds %j', async (assignment, expected) => {
    const scene = await givenHistory(['handle', 'lin'], ['handle', 'xu'], ['review', 'chen']);
    expect(people(await decide(scene, assignment))).toEqual(expected);
  });

  it('finds the members of a department and people by name', async () => {
    const scene = await givenHistory();
    const members = people(await decide(scene, `departmentMembers(${world.departments.service})`));
    expect(members.sort()).toEqual(['admin', 'chen', 'guo', 'lin', 'xu']);
    expect(people(await decide(scene, `person(lin-${world.key})`))).toEqual(['lin']);
    expect(people(await decide(scene, `team(${world.team})`))).toEqual(['team:team']);
  });

  it('takes the element of the list where an argument names it', async () => {
    const scene = await givenHistory();
    const element = { element: world.departments.technology, elementVariable: 'department' };
    expect(people(await decide(scene, 'departmentHead(department,0)', element))).toEqual(['wang']);
  });

  it('counts handlers only since the ticket last moved', async () => {
    const scene = await givenHistory(['handle', 'lin'], ['publish', 'worker'], ['review', 'chen']);
    const decision = await decide(scene, 'handlerOf(handle)|previousHandler');
    expect(people(decision)).toEqual(['chen']);
    expect(decision.trace.map(({ strategy, note }) => [strategy, note])).toEqual([
      ['handlerOf(handle)', 'found_nobody'],
      ['previousHandler', 'chosen'],
    ]);
    // but who asked is who completed the step before, wherever that was
    expect(decision.askerId).toBe(id('lin'));
  });

  it('honours the drawing’s own candidates where no strategy is named', async () => {
    const scene = await givenHistory();
    const { userTaskId } = await decide(scene, 'requester');
    await sql()`
      insert into act_ru_identitylink (id_, rev_, type_, user_id_, group_id_, task_id_)
      values (${newId()}, 1, 'candidate', ${`lin-${world.key}`}, null, ${userTaskId}),
        (${newId()}, 1, 'candidate', null, ${world.team}, ${userTaskId}),
        (${newId()}, 1, 'candidate', null, 'administrator', ${userTaskId})`;
    const { step } = stepOf(world.model, 'a step nobody drew');
    const [ticket] = await sql()<AssignmentInput['ticket'][]>`
      select id, requester_id as "requesterId", data from tickets where id = ${scene.ticketId}`;
    if (!ticket) throw new Error('the ticket is missing');
    const decision = await decideAssignment(test.db, {
      ...{ ticket, step, userTaskId, model: world.model, at: new Date(), revision: 2 },
    });
    expect(people(decision)).toEqual(['lin', 'role:administrator', 'team:team']);
  });
});

describe('an assignment', () => {
  it('goes past people who are excluded or inactive to the next strategy', async () => {
    const scene = await givenHistory(['handle', 'chen']);
    const decision = await decide(scene, 'teamLead(ticketTeam)|ticketTeam', { assignmentExclude: ['asker'] });
    expect(people(decision)).toEqual(['team:team']);
    expect(decision.excluded).toEqual([id('chen')]);
    expect(decision.trace[0]).toEqual({
      strategy: 'teamLead(ticketTeam)',
      found: [`person:${id('chen')}`],
      left: [],
      note: 'nobody_left',
    });
    await sql()`update people set active = false where id = ${id('wang')}`;
    const gone = await decide(scene, 'departmentHead(field(unit),0)|requester');
    await sql()`update people set active = true where id = ${id('wang')}`;
    expect(people(gone)).toEqual(['guo']);
  });

  it('goes to the administrators when nobody is found, or to whom the step names', async () => {
    const scene = await givenHistory();
    const nobody = await decide(scene, 'handlerOf(handle)');
    expect(people(nobody)).toEqual(['role:administrator']);
    expect(nobody.trace.at(-1)?.note).toBe('fallback');
    const named = await decide(scene, 'handlerOf(handle)', { whenNobody: `person(xu-${world.key})` });
    expect(people(named)).toEqual(['xu']);
  });

  it('is seen by the lead alone where the step is dispatched', async () => {
    const scene = await givenHistory();
    const decision = await decide(scene, 'ticketTeam', { assignmentMode: 'dispatch' });
    expect(decision.assigneeId).toBeNull();
    expect(people(decision)).toEqual(['chen']);
  });

  it('is decided once, and anew only as a later revision', async () => {
    const scene = await givenHistory();
    const first = await decide(scene, `person(lin-${world.key})`);
    await sql()`
      insert into user_tasks (id, ticket_id, process_instance_id, step_id, status, state, created_at)
      values (${first.userTaskId}, ${scene.ticketId}, ${scene.instance}, 'handle', 'pending', 'open', now())`;
    await sql()`update people set active = false where id = ${id('lin')}`;
    const second = await reassignUserTask(test.db, { userTaskId: first.userTaskId, at: new Date() });
    await sql()`update people set active = true where id = ${id('lin')}`;
    expect(first).toMatchObject({ revision: 1, assigneeId: id('lin') });
    expect(second).toMatchObject({ revision: 2, principals: [`team:${world.team}`] });
  });
});

describe('people found for a worker', () => {
  it('are the members of what the first fruitful strategy finds', async () => {
    const scene = await givenHistory(['handle', 'lin']);
    const [ticket] = await sql()<AssignmentInput['ticket'][]>`
      select id, requester_id as "requesterId", department_key as "departmentKey", team_key as "teamKey", data
      from tickets where id = ${scene.ticketId}`;
    if (!ticket) throw new Error('the ticket is missing');
    const find = (strategies: string, variables = {}) =>
      findPeople(test.db, { ticket, model: world.model, strategies, variables });
    expect((await find('role(nobodyHasIt)|ticketTeam')).sort()).toEqual(
      [id('lin'), id('xu'), id('chen')].sort(),
    );
    expect(await find('handlerOf(handle)')).toEqual([id('lin')]);
    expect(await find('expression(helpers)', { helpers: [`xu-${world.key}`] })).toEqual([id('xu')]);
  });
});
