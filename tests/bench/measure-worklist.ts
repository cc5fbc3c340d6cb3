import type { DirectEngine } from './direct-engine.ts';
import { createJsonClient } from './json-client.ts';
import type { BenchPlatform } from './open-bench-platform.ts';
import { quantile } from './statistics.ts';

/** 95th percentiles of the first page of 25, newest first; milliseconds. */
export interface WorklistTimes {
  api: number;
  direct: number;
}

/**
 * Asks both sides in turn for the same page: what the agents' pool holds with the status pending. On the engine
 * that is a candidate group and a variable.
 */
export async function measureWorklist(
  platform: BenchPlatform,
  engine: DirectEngine,
  samples: number,
): Promise<WorklistTimes> {
  const cookie = await platform.cookieOf('lin');
  const api = createJsonClient(platform.address, { headers: { cookie }, connections: 1 });
  const headers = { authorization: `Bearer ${engine.secret}` };
  const direct = createJsonClient(engine.url, { headers, connections: 1 });
  const query = {
    candidateGroup: 'service-desk',
    processVariables: [{ name: 'status', operator: 'eq', value: 'pending' }],
    sorting: [{ sortBy: 'created', sortOrder: 'desc' }],
  };
  const ask = {
    api: async () =>
      (await api.call<{ items: unknown[] }>('GET', '/api/v1/user-tasks?list=pending&limit=25')).items,
    direct: () => direct.call<unknown[]>('POST', '/engine-rest/task?maxResults=25', query),
  };
  const times: Record<keyof typeof ask, number[]> = { api: [], direct: [] };
  try {
    for (let n = -3; n < samples; n++) {
      for (const side of ['api', 'direct'] as const) {
        const since = performance.now();
        const page = await ask[side]();
        if (page.length !== 25)
          throw new Error(`The ${side} side answered ${page.length} rows instead of 25`);
        if (n >= 0) times[side].push(performance.now() - since);
      }
    }
    return { api: quantile(times.api, 0.95), direct: quantile(times.direct, 0.95) };
  } finally {
    api.close();
    direct.close();
  }
}
