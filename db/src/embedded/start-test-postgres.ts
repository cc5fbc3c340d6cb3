import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAccount } from './choose-account.ts';
import { findServer } from './find-server.ts';
import { initCluster } from './init-cluster.ts';
import { launchServer } from './launch-server.ts';
import { placeServer } from './place-server.ts';
import { testServerSettings } from './server-settings.ts';
import { runningServer, urlOf, type RunningPostgres } from './start-postgres.ts';

/**
 * A server for tests, with an empty folder under the system's temporary one: fast, not durable, gone with
 * our process. Its URL names the superuser and the database `postgres`; tests make databases of their own.
 */
export async function startTestPostgres(): Promise<RunningPostgres & { folder: string }> {
  const base = await mkdtemp(join(tmpdir(), 'baton-postgres-'));
  await chmod(base, 0o711);
  const account = await chooseAccount(base);
  const server = await placeServer(await findServer(), account, join(tmpdir(), 'baton-spare'));
  const cluster = { folder: join(base, 'data'), superuserPassword: 'test', password: 'test' };
  await initCluster(server, cluster, account, ['--no-sync']);
  const launched = await launchServer({
    server,
    account,
    folder: cluster.folder,
    settings: testServerSettings,
    logFile: join(base, 'log'),
    throwawayFolder: base,
  });
  const running = runningServer(launched, urlOf('postgres', 'test', launched.port, 'postgres'));
  const removed = running.exited.then(() => rm(base, { recursive: true, force: true }));
  const stop = async () => {
    await running.stop({ hurry: true });
    await removed;
  };
  return { ...running, folder: base, stop };
}
