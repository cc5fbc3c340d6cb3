import { createDatabase, sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../../../tests/support/api-world.ts';
import type { ApiWorld } from '../../../../tests/support/api-world.ts';
import { countersignWorld } from '../../../../tests/support/countersign-world.ts';
import type { CountersignWorld } from '../../../../tests/support/countersign-world.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import { loadActingPerson } from '../../access/index.ts';
import { reassignUserTask } from '../../assignment/index.ts';
import type { Context } from '../../context.ts';
import { completeUserTask } from '../../user-tasks/index.ts';
import { findViolations } from '../invariants/find-violations.ts';
import { rebuildProjection } from '../rebuild/rebuild-projection.ts';
import { retryCommand } from './decide-parked-command.ts';
import { relayOnce } from './start-relay.ts';

const test = useTestEngine();
const sql = sqlOf(test.db);
const agree = { outcome: 'approve' };
let api: ApiWorld;
let world: CountersignWorld;
/** Two of three have to agree. */
let key: string;

beforeAll(async () => {
  api = await createApiWorld(test);
  world = countersignWorld(api, test);
  key = await world.publish({ rule: 'ratio', ratio: '0.6' });
});

afterAll(async () => {
  await api.close();
  await test.close();
});

async function signedBy(number: string): Promise<string[]> {
  const rows = await sql<{ username: string }[]>`
    select p.username from app.countersign_verdicts v join app.countersign_rounds r on r.id = v.round_id
      join app.tickets t on t.id = r.ticket_id join app.people p on p.id = v.person_id
    where t.number = ${number} order by 1`;
  return rows.map(({ username }) => username);
}

/** A process that dies when it comes by a place: its connections are cut and nothing of it goes on. */
function mortal(place: string): { ctx: Context; death: Promise<'dead'>; end: () => Promise<void> } {
  const db = createDatabase(test.access.databaseUrl, { max: 5, applicationName: 'mortal' });
  const { promise: death, resolve: die } = Promise.withResolvers<'dead'>();
  let dead = false;
  const passPoint = async (name: string) => {
    if (name !== place && !dead) return;
    dead = true;
    await db.$client.end({ timeout: 0 });
    die('dead');
    throw new Error(`died at ${name}`);
  };
  return { ctx: test.context({ db, passPoint }), death, end: () => db.close() };
}

/** Signs inside this process, not through the api. */
async function signAs(ctx: Context, number: string, username: string): Promise<unknown> {
  const [row] = await sql<{ id: string }[]>`select id from app.people where username = ${username}`;
  const person = await loadActingPerson(test.db, row?.id ?? '');
  const task = await world.taskOf(number, 'sign', username);
  if (!person || !task) throw new Error(`${username} has no task`);
  const own = { ...ctx, actor: { kind: 'person', person, loginSessionId: null } as const };
  const idempotencyKey = `sign-${number}-${username}`;
  return await completeUserTask(own, { id: task.id, ...agree, data: { remark: 'typed' }, idempotencyKey });
}

/** Leases run out and the relay goes on. */
async function recover(number: string): Promise<void> {
  for (let round = 0; round < 10; round++) {
    await sql`
      update app.engine_commands set lease_until = null, next_attempt_at = now()
      where ticket_id = (select id from app.tickets where number = ${number}) and state = 'open'`;
    if (!(await relayOnce(test.context()))) return;
  }
}

describe('at the same moment', () => {
  it('two who make enough: both count, and one of them decides', async () => {
    for (let round = 0; round < 5; round++) {
      const number = await world.submit(key);
      const answers = await Promise.all(['lin', 'xu'].map((name) => world.sign(number, name, agree)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      await recover(number);
      expect(await signedBy(number)).toEqual(['lin', 'xu']);
      expect(await world.open(number)).toEqual(['order -']);
    }
  });

  it('three where two are enough: the step is decided once, and who comes late is told', async () => {
    for (let round = 0; round < 5; round++) {
      const number = await world.submit(key);
      const names = ['chen', 'lin', 'xu'];
      const answers = await Promise.all(names.map((name) => world.sign(number, name, agree)));
      await recover(number);
      const late = answers.filter(({ status }) => status !== 200);
      expect(late.map(({ body }) => (body as { code?: string }).code)).toEqual(['task_gone']);
      expect(await signedBy(number)).toHaveLength(2);
      expect(await world.open(number)).toEqual(['order -']);
    }
  });
});

/** Where a process may die while it completes. */
const places = [
  ...['complete.before-commit', 'complete.recorded', 'command.leased', 'command.engine-replied'],
  ...['project.started', 'settle.command-settled', 'project.rows-written', 'project.assignments-decided'],
  ...['project.events-written', 'project.committed'],
];

describe('a process that dies', () => {
  it.each(places)('at %s, with the verdict that decides, loses and doubles nothing', async (place) => {
    // given
    const number = await world.submit(key);
    await signAs(test.context(), number, 'lin');
    const process = mortal(place);
    const life = signAs(process.ctx, number, 'xu').catch(() => process.death);
    expect(await Promise.race([life, process.death])).toBe('dead');
    await process.end();
    // when the others go on, and the person sends it again
    await recover(number);
    if (await world.taskOf(number, 'sign', 'xu')) await signAs(test.context(), number, 'xu');
    // then
    expect(await signedBy(number)).toEqual(['lin', 'xu']);
    expect(await world.open(number)).toEqual(['order -']);
    const events = await sql`
      select 1 from app.audit_events e join app.tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.kind = 'task_completed'`;
    expect(events).toHaveLength(2);
    const violations = (await findViolations(test.db, 0)).filter(({ name }) => name !== 'instance-can-move');
    expect(JSON.stringify(violations)).not.toContain(number);
  });
});

describe('a completion that the engine has not carried out', () => {
  async function parkedOf(number: string, username: string): Promise<string> {
    const process = mortal('complete.recorded');
    await signAs(process.ctx, number, username).catch(() => undefined);
    await process.end();
    const [parked] = await sql<{ id: string }[]>`
      update app.engine_commands set state = 'parked', lease_until = null
      where ticket_id = (select id from app.tickets where number = ${number}) and state = 'open' returning id`;
    return parked?.id ?? '';
  }

  it('counts nowhere while it is parked, and counts when it is tried again', async () => {
    const number = await world.submit(key);
    const parked = await parkedOf(number, 'chen');
    await world.sign(number, 'lin', agree);
    expect(await world.open(number)).toEqual(['sign chen', 'sign xu']);
    expect(await signedBy(number)).toEqual(['lin']);
    expect((await retryCommand(test.context(), parked)).state).toBe('done');
    expect(await world.open(number)).toEqual(['order -']);
    expect(await signedBy(number)).toEqual(['chen', 'lin']);
  });

  it('decides by the button that was chosen last, though the engine got another one last', async () => {
    const number = await world.submit(key);
    const parked = await parkedOf(number, 'chen');
    await world.sign(number, 'lin', { outcome: 'approveWithin' });
    await retryCommand(test.context(), parked);
    const [told] = (await world.ticket(number)).countersigns;
    expect(told?.outcome?.key).toBe('approveWithin');
    const [known] = await sql`
      select v.text_ as outcome from engine.act_ru_variable v
        join app.ticket_states s on s.process_instance_id = v.proc_inst_id_ join app.tickets t on t.id = s.ticket_id
      where t.number = ${number} and v.name_ = 'outcome'`;
    expect(known).toEqual({ outcome: 'approveWithin' });
  });

  it('leaves no verdict when it is refused, and what was typed stays as a draft', async () => {
    const number = await world.submit(key);
    const late = await world.taskOf(number, 'sign', 'chen');
    const parked = await parkedOf(number, 'chen');
    await world.sign(number, 'lin', agree);
    await world.sign(number, 'xu', agree);
    await retryCommand(test.context(), parked).catch(() => undefined);
    const [command] = await sql`select state from app.engine_commands where id = ${parked}`;
    expect(command).toEqual({ state: 'refused' });
    expect(await signedBy(number)).toEqual(['lin', 'xu']);
    const view = await api.as('chen')('GET', `/api/v1/user-tasks/${late?.id}`);
    expect(view.body).toMatchObject({ state: 'cancelled', draft: { data: { remark: 'typed' } } });
    expect((view.body['draft'] as { data: object }).data).not.toHaveProperty('steps');
  });
});

it('a task that was decided anew about stays in its round', async () => {
  const number = await world.submit(key);
  const task = await world.taskOf(number, 'sign', 'lin');
  await reassignUserTask(test.db, { userTaskId: task?.id ?? '', at: new Date() });
  await world.sign(number, 'lin', agree);
  await world.sign(number, 'chen', agree);
  expect(await signedBy(number)).toEqual(['chen', 'lin']);
  expect(await world.open(number)).toEqual(['order -']);
});

it('a rebuilt read model is the same', async () => {
  const { before, after } = await rebuildProjection(test.context());
  expect(after).toBe(before);
});
