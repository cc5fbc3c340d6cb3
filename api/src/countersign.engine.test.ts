import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { countersignWorld } from '../../tests/support/countersign-world.ts';
import type { CountersignWorld } from '../../tests/support/countersign-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';

const test = useTestEngine();
const sql = sqlOf(test.db);
let api: ApiWorld;
let world: CountersignWorld;
/** Who is in the service desk, in the order of the list. */
const [first, second, third] = ['chen', 'lin', 'xu'] as const;

beforeAll(async () => {
  api = await createApiWorld(test);
  world = countersignWorld(api, test);
});

afterAll(async () => {
  await api.close();
  await test.close();
});

const verdictsOf = (number: string) => sql`
  select p.username, v.outcome, v.verdict from app.countersign_verdicts v
    join app.countersign_rounds r on r.id = v.round_id join app.tickets t on t.id = r.ticket_id
    join app.people p on p.id = v.person_id
  where t.number = ${number} order by v.at`;

describe('all of three', () => {
  let key: string;
  beforeAll(async () => {
    key = await world.publish({ rule: 'all' });
  });

  it('have a task each, and pass when the last has agreed', async () => {
    // given
    const number = await world.submit(key);
    expect(await world.open(number)).toEqual([`sign ${first}`, `sign ${second}`, `sign ${third}`]);
    // when, then
    expect((await world.sign(number, second, { outcome: 'approve' })).status).toBe(200);
    expect((await world.sign(number, first, { outcome: 'approveWithin' })).status).toBe(200);
    expect(await world.open(number)).toEqual([`sign ${third}`]);
    expect((await world.sign(number, third, { outcome: 'approve' })).status).toBe(200);
    expect(await world.open(number)).toEqual(['order -']);
    expect(await verdictsOf(number)).toEqual([
      { username: second, outcome: 'approve', verdict: 'agree' },
      { username: first, outcome: 'approveWithin', verdict: 'agree' },
      { username: third, outcome: 'approve', verdict: 'agree' },
    ]);
  });
});
