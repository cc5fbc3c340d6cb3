import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectInstance } from '../../engine/index.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import { createSeamWorld, openTask } from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { expression } from './expression.ts';

const test = useTestEngine();
const ctx = test.context();
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
});

afterAll(() => test.close());

it.each([
  ['a list', 'list', (name: string) => [name, 'nobody']],
  ['one text', 'string', (name: string) => name],
  ['nothing', 'null', () => undefined],
])('reads the people from %s in a variable of the engine', async (_what, type, valueOf) => {
  // given an instance whose variable names lin
  const ticket = await world.submit(ctx);
  const value = valueOf(`lin-${world.key}`);
  const helpers = value === undefined ? { type } : { type, value };
  const payload = {
    processDefinitionId: world.processDefinitionId,
    businessKey: ticket.number,
    variables: { outcome: { type: 'null' }, departmentList: { type: 'null' }, helpers },
  };
  const started = await test.engine.command({ ...payload, id: ticket.startCommandId, kind: 'start' }, null);
  if (started.state !== 'done') throw new Error('the start was refused');
  await projectInstance(ctx, String(started.result.processInstanceId));
  const sql = sqlOf(test.db);
  const { id: userTaskId } = await openTask(sql, ticket.id, 'handle');
  // when the strategy asks for it
  const [row] = await sql<
    { data: Record<string, unknown> }[]
  >`select data from tickets where id = ${ticket.id}`;
  const about = { id: ticket.id, requesterId: '', departmentKey: null, teamKey: null, data: row?.data ?? {} };
  const none = { variables: null, element: null, elementVariable: null, past: [] };
  const found = await expression({ sql, ticket: about, model: world.model, userTaskId, ...none }, [
    'helpers',
  ]);
  // then who exists is found
  expect(found).toEqual(value === undefined ? [] : [`person:${world.people.lin}`]);
});
