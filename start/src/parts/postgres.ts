import { preparePostgres, startPostgres } from '@baton/db/embedded';
import type { Part } from '../part.ts';

export interface PostgresPart extends Part {
  version: string;
  /** What the person at the terminal should know. */
  notes: string[];
  /** Known once it has started; later starts take the same port. */
  url(): string;
}

/** The embedded server; making its data and ending a server left behind come first. Throws PostgresFault. */
export async function postgresPart(dataDir: string, logFile: string): Promise<PostgresPart> {
  const prepared = await preparePostgres({ platformFolder: dataDir, logFile });
  let known: { url: string; port: number } | null = null;
  return {
    role: 'postgres',
    version: prepared.server.version.split('-')[0] ?? '',
    notes: prepared.notes,
    url() {
      if (!known) throw new Error('PostgreSQL has not been started yet.');
      return known.url;
    },
    async start({ noted, signal }) {
      signal.throwIfAborted();
      const server = await startPostgres(prepared, known?.port);
      known = { url: server.url, port: server.port };
      noted(server.pid);
      return {
        pid: server.pid,
        exited: server.exited,
        stop: () => server.stop(),
        kill: () => server.stop({ hurry: true }),
      };
    },
  };
}
