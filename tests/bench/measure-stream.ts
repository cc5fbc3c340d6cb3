import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, sqlOf } from '@baton/db';
import { benchType } from './bench-type.ts';
import { followEvents } from './follow-events.ts';
import { createJsonClient } from './json-client.ts';
import type { BenchPlatform } from './open-bench-platform.ts';

/** Milliseconds from an engine transaction that nobody of ours asked for to its event in a client's hands. */
export interface StreamDelays {
  /** From the engine's answer, which comes just after the commit. */
  sinceAnswer: number[];
  /** From the question, before the engine has begun: more than the truth. */
  sinceQuestion: number[];
}

/**
 * Changes a user task by the engine's own REST, as a timer or a foreign program would: no verb of ours projects it,
 * so the event goes the whole way by trigger, horizon, projector and stream.
 */
export async function measureStream(platform: BenchPlatform, samples: number): Promise<StreamDelays> {
  const { address, engineUrl, engineSecret } = platform;
  const api = createJsonClient(address, {
    headers: { cookie: await platform.cookieOf('lin') },
    connections: 1,
  });
  const headers = { authorization: `Bearer ${engineSecret}` };
  const engine = createJsonClient(engineUrl, { headers, connections: 1 });
  const stream = await followEvents(address, await platform.cookieOf('lin'));
  try {
    const task = await openTask(platform, api);
    const delays: StreamDelays = { sinceAnswer: [], sinceQuestion: [] };
    for (let n = 0; n < samples; n++) {
      await sleep(30 + Math.random() * 100);
      const arrived = stream.next(task);
      const asked = performance.now();
      await engine.call('POST', `/engine-rest/task/${task}/assignee`, { userId: n % 2 ? 'lin' : 'xu' });
      const answered = performance.now();
      const at = await arrived;
      delays.sinceAnswer.push(at - answered);
      delays.sinceQuestion.push(at - asked);
    }
    return delays;
  } finally {
    stream.close();
    api.close();
    engine.close();
  }
}

type Client = ReturnType<typeof createJsonClient>;

async function openTask(platform: BenchPlatform, client: Client): Promise<string> {
  const ticket = { ticketType: benchType, data: { title: 'Watched', description: 'By the stream.' } };
  const { number } = await client.call<{ number: string }>('POST', '/api/v1/tickets', ticket);
  const db = createDatabase(platform.databaseUrl, { max: 1 });
  try {
    for (;;) {
      await sleep(50);
      const [task] = await sqlOf(db)<{ id: string }[]>`
        select u.id from user_tasks u join tickets t on t.id = u.ticket_id where t.number = ${number}`;
      if (task) return task.id;
    }
  } finally {
    await db.close();
  }
}
