import type { DirectEngine } from './direct-engine.ts';
import { createJsonClient } from './json-client.ts';
import { lookFor } from './side.ts';
import type { Side } from './side.ts';

/** The same lives by the engine's own REST calls, each one a plain call as its manual has it. */
export function openDirectSide(engine: DirectEngine, connections: number): Side {
  const headers = { authorization: `Bearer ${engine.secret}` };
  const client = createJsonClient(`${engine.url}/engine-rest`, { headers, connections });
  const requester = { 'x-baton-person': 'guo' };
  const agent = { 'x-baton-person': 'lin' };

  const findTask = (processInstanceId: string): Promise<string> =>
    lookFor('A user task of the direct side', async () => {
      const path = `/engine-rest/task?maxResults=10&processInstanceId=${processInstanceId}`;
      const [task] = await client.call<{ id: string }[]>('GET', path, undefined, agent);
      return task?.id ?? null;
    });
  return {
    name: 'direct',
    live: async (n) => {
      const start = { businessKey: `DIRECT-${n}`, variables: { outcome: { type: 'Null', value: null } } };
      const path = `/engine-rest/process-definition/${engine.processDefinitionId}/start`;
      const instance = await client.call<{ id: string }>('POST', path, start, requester);
      const id = await findTask(instance.id);
      await client.call('POST', `/engine-rest/task/${id}/claim`, { userId: 'lin' }, agent);
      const completion = { variables: { outcome: { type: 'String', value: 'resolve' } } };
      await client.call('POST', `/engine-rest/task/${id}/complete`, completion, agent);
    },
    close: () => Promise.resolve(client.close()),
  };
}
