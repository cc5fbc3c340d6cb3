import { readFileSync } from 'node:fs';
import { sqlOf } from '@baton/db';
import { freePort } from '@baton/db/embedded';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../support/api-world.ts';
import type { ApiWorld } from '../support/api-world.ts';
import { connectTestEngine } from '../support/engine.ts';
import type { TestEngine } from '../support/engine.ts';
import { runEngine } from '../support/engine-jar.ts';
import type { EngineProcess } from '../support/engine-jar.ts';

const zone = 'Asia/Shanghai';
process.env.TZ = zone;

let database: TestDatabase;
let engine: EngineProcess;
let test: TestEngine;
let world: ApiWorld;

/** Program, database and engine all in the zone, whatever the machine is in. */
beforeAll(async () => {
  database = await createTestDatabase();
  await asOthers((sql) =>
    sql.unsafe(`alter database ${new URL(database.url).pathname.slice(1)} set timezone = '${zone}'`),
  );
  engine = await runEngine({
    databaseUrl: database.url,
    port: await freePort(),
    secret: 'secret-of-the-zone-test',
    zone,
  });
  test = connectTestEngine(engine.access);
  world = await createApiWorld(test);
});

afterAll(async () => {
  await world.close();
  await test.close();
  await engine.stop();
  await database.drop();
});

/** A connection as another program would open it, without our settings. */
async function asOthers<T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.url, { max: 1 });
  try {
    return await ask(sql);
  } finally {
    await sql.end();
  }
}

describe(`in the zone ${zone}`, () => {
  it('program, database and engine really are there', async () => {
    expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(8);
    const [server] = await asOthers((sql) => sql<{ TimeZone: string }[]>`show timezone`);
    expect(server?.TimeZone).toBe(zone);
    if (process.platform !== 'linux') return;
    const surroundings = readFileSync(`/proc/${engine.pid}/environ`, 'utf8').split('\0');
    expect(surroundings).toContain(`TZ=${zone}`);
  });

  it('engine, database and api tell the same times', async () => {
    // given a new ticket
    const before = Date.now();
    const request = { title: 'When?', amount: 1 };
    const created = await world.as('guo')<{ number: string }>('POST', '/api/v1/tickets', {
      body: { ticketType: world.key, data: { request } },
    });
    expect(created.status).toBe(201);
    const { number } = created.body;
    const after = Date.now();

    // when each part is asked when it began
    const sql = sqlOf(test.db);
    const [row] = await sql<Record<'id' | 'ours' | 'projected' | 'receipt' | 'engine', string>[]>`
      select s.process_instance_id as id, t.created_at::text as ours, s.started_at::text as projected,
        (select max(c.at)::text from (select r.created_at as at from app.engine_receipts r join app.engine_commands c
          on c.id = r.command_id where c.ticket_id = t.id) c) as receipt,
        (select h.start_time_ || 'Z' from engine.act_hi_procinst h where h.proc_inst_id_ = s.process_instance_id) as engine
      from app.tickets t join app.ticket_states s on s.ticket_id = t.id where t.number = ${number}`;
    const history = (await test.rest('GET', `/history/process-instance/${row?.id}`)) as { startTime: string };
    const [others] = await asOthers(
      (bare) => bare<{ ours: Date; clock: Date }[]>`
        select t.created_at as ours, now() as clock from app.tickets t where t.number = ${number}`,
    );
    const shown = await world.as('guo')<{ createdAt: string }>('GET', `/api/v1/tickets/${number}`);
    const tasks = await world.as('lin')<{ items: { createdAt: string }[] }>(
      'GET',
      `/api/v1/user-tasks?ticket=${number}`,
    );
    const events = await world.as('guo')<{ items: { at: string }[] }>(
      'GET',
      `/api/v1/tickets/${number}/events`,
    );

    // then all of them name the moment at which it was made
    const times = {
      ...{ ours: row?.ours, projected: row?.projected, receipt: row?.receipt, engineRow: row?.engine },
      ...{ engineRest: history.startTime, others: others?.ours.toISOString(), api: shown.body.createdAt },
      ...{ apiTask: tasks.body.items[0]?.createdAt, apiEvent: events.body.items[0]?.at },
    };
    for (const [who, time] of Object.entries(times)) {
      const at = new Date(time ?? '').getTime();
      expect(at, `${who} ${time}`).toBeGreaterThanOrEqual(before - 1_000);
      expect(at, `${who} ${time}`).toBeLessThanOrEqual(after + 1_000);
    }
  });
});
