import { readFile } from 'node:fs/promises';
import { getHealth } from '@baton/contract/http/healthz';
import { readHealth } from '@baton/domain/health';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';

export function addHealthRoutes(app: App, config: Config): void {
  app.route({
    ...getHealth,
    config: { policy: 'public' },
    handler: async (request) => {
      const [health, reported] = await Promise.all([readHealth(request.ctx), readParts(config.partsFile)]);
      const parts = { ...reported, ...health.parts };
      const ok = Object.values(parts).every(({ state }) => state === 'running');
      return {
        status: ok ? ('ok' as const) : ('degraded' as const),
        version: config.version,
        parts,
        ...(health.projectionLag === null ? {} : { projectionLag: health.projectionLag }),
      };
    },
  });
}

interface Part {
  state: string;
  restarts?: number;
  since?: string;
}

/** What the supervisor reports of the parts it runs; without one, nothing. */
async function readParts(file: string | null): Promise<Record<string, Part>> {
  if (file === null) return {};
  try {
    const { parts } = JSON.parse(await readFile(file, 'utf8')) as { parts: Record<string, Part> };
    return parts;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw fault;
  }
}
