import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, sqlOf } from '@baton/db';
import { benchType } from './bench-type.ts';
import { createJsonClient } from './json-client.ts';
import type { BenchPlatform } from './open-bench-platform.ts';

/**
 * Milliseconds from an external task's creation, as the engine's history has it, to its handler's own clock just
 * before it is called: one ticket at a time, with pauses in which the worker waits in its long poll.
 */
export async function measureWorker(platform: BenchPlatform, samples: number): Promise<number[]> {
  const cookie = await platform.cookieOf('guo');
  const client = createJsonClient(platform.address, { headers: { cookie }, connections: 1 });
  const db = createDatabase(platform.databaseUrl, { max: 1 });
  const sql = sqlOf(db);
  try {
    const numbers: string[] = [];
    for (let n = 0; n < samples; n++) {
      await sleep(60 + Math.random() * 120);
      const ticket = { ticketType: benchType, data: { title: `Worker ${n}`, description: 'One at a time.' } };
      numbers.push((await client.call<{ number: string }>('POST', '/api/v1/tickets', ticket)).number);
    }
    for (;;) {
      await sleep(100);
      const delays = await sql<{ ms: number }[]>`
        select extract(epoch from r.finished_at - a.start_time_ at time zone 'UTC')::float8 * 1000 as ms
        from tickets t join ticket_states s on s.ticket_id = t.id
          join worker_runs r on r.ticket_id = t.id
          join act_hi_actinst a on a.proc_inst_id_ = s.process_instance_id and a.act_id_ = r.element_id
        where t.number = any(${numbers})`;
      if (delays.length === samples) return delays.map(({ ms }) => ms);
    }
  } finally {
    client.close();
    await db.close();
  }
}
