import { benchType } from './bench-type.ts';
import { createJsonClient } from './json-client.ts';
import type { BenchPlatform } from './open-bench-platform.ts';
import { lookFor } from './side.ts';
import type { Side } from './side.ts';

interface UserTask {
  id: string;
  state: string;
  assignee: object | null;
}

/** Tickets through the api, as two people's programs live them. */
export async function openApiSide(platform: BenchPlatform, connections: number): Promise<Side> {
  const client = createJsonClient(platform.address, { headers: {}, connections });
  const requester = { cookie: await platform.cookieOf('guo') };
  const agent = { cookie: await platform.cookieOf('lin') };

  const findTask = (number: string): Promise<UserTask> =>
    lookFor('A user task of the api side', async () => {
      // Nobody but the requester sees the ticket before it is routed.
      const path = `/api/v1/user-tasks?ticket=${number}`;
      const { items } = await client.call<{ items: UserTask[] }>('GET', path, undefined, requester);
      return items[0] ?? null;
    });
  /** Does it, and where the engine was not done in time (202), waits until it is. */
  const act = async (
    id: string,
    verb: string,
    body: object | undefined,
    isDone: (task: UserTask) => boolean,
  ): Promise<void> => {
    const path = `/api/v1/user-tasks/${id}`;
    if (isDone(await client.call<UserTask>('POST', `${path}/${verb}`, body, agent))) return;
    await lookFor(`The end of ${verb}`, async () => {
      const task = await client.call<UserTask>('GET', path, undefined, agent);
      return isDone(task) ? task : null;
    });
  };
  return {
    name: 'api',
    live: async (n) => {
      const data = { title: `Bench ${n}`, description: 'The printer on the third floor is out of paper.' };
      const ticket = { ticketType: benchType, data };
      const { number } = await client.call<{ number: string }>('POST', '/api/v1/tickets', ticket, requester);
      const { id } = await findTask(number);
      await act(id, 'claim', undefined, ({ assignee }) => assignee !== null);
      const completion = { outcome: 'resolve', data: { solution: 'Filled up.' } };
      await act(id, 'complete', completion, ({ state }) => state === 'completed');
    },
    close: () => Promise.resolve(client.close()),
  };
}
