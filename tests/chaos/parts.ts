import { setTimeout as sleep } from 'node:timers/promises';
import { readRunRecord } from '@baton/start/run-file';
import { patienceMs } from './patience.ts';

/** What the supervisor keeps running. */
export const roles = ['engine', 'postgres', 'api', 'workers'] as const;
export type Role = (typeof roles)[number];

export interface Parts {
  pidOf(role: Role): number | null;
  /** Waits until another process than `dead` has the role and works; answers after how many milliseconds. */
  recovered(role: Role, dead: number): Promise<number>;
}

export function watchParts(on: { dataDir: string; address: string }): Parts {
  const pidOf = (role: Role) =>
    readRunRecord(on.dataDir)
      ?.parts.filter((part) => part.role === role)
      .at(-1)?.pid ?? null;
  return {
    pidOf,
    async recovered(role, dead) {
      const since = performance.now();
      for (;;) {
        const pid = pidOf(role);
        if (pid !== null && pid !== dead && (await works(on.address, role))) return performance.now() - since;
        if (performance.now() - since > patienceMs)
          throw new Error(`${role} was killed and did not work again for ${patienceMs / 1000} s`);
        await sleep(100);
      }
    },
  };
}

/** As the api tells it, so that whatever is seen to work can be used. */
async function works(address: string, role: Role): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/v1/healthz`, { signal: AbortSignal.timeout(3_000) });
    const { parts } = (await reply.json()) as { parts?: Record<string, { state: string }> };
    return parts?.[role]?.state === 'running';
  } catch {
    return false;
  }
}
