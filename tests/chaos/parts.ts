import { setTimeout as sleep } from 'node:timers/promises';
import { readRunRecord } from '@baton/start/run-file';

/** What the supervisor keeps running. */
export const roles = ['engine', 'postgres', 'api', 'workers'] as const;
export type Role = (typeof roles)[number];

export interface Parts {
  pidOf(role: Role): number | null;
  /** Waits until another process than `dead` has the role and everything works; answers after how many milliseconds. */
  recovered(role: Role, dead: number): Promise<number>;
}

const longestMs = 120_000;

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
        if (pid !== null && pid !== dead && (await isHealthy(on.address))) return performance.now() - since;
        if (performance.now() - since > longestMs)
          throw new Error(`${role} was killed and nothing worked again for ${longestMs / 1000} s`);
        await sleep(100);
      }
    },
  };
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/v1/healthz`, { signal: AbortSignal.timeout(2_000) });
    return ((await reply.json()) as { status?: string }).status === 'ok';
  } catch {
    return false;
  }
}
