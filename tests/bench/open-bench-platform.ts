import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@baton/start/config';
import { startPlatform } from '@baton/start/platform';
import { keptSecret } from '@baton/start/secrets';
import { signInClient } from '../support/client.ts';
import { benchBundle, benchType } from './bench-type.ts';

/** The platform as `start` runs it, on a data folder of its own. */
export interface BenchPlatform {
  dataDir: string;
  address: string;
  databaseUrl: string;
  /** Of the embedded server, to make another database on it. */
  superuserUrl: string;
  engineUrl: string;
  engineSecret: string;
  /** Cookie of a person of the demo organisation. */
  cookieOf(username: string): Promise<string>;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
}

/** Of everybody in the demo organisation. */
export const benchPassword = 'relay-race-2026';

/** Starts it and publishes the type of the bench by the api. */
export async function openBenchPlatform(on: {
  log: (line: string) => void;
  signal: AbortSignal;
}): Promise<BenchPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const { stop, address, databaseUrl, engineUrl } = await startPlatform({
    ...{ dataDir, port: 0, demo: true, demoPassword: benchPassword, ...on },
    environment: {
      ...readEnvironment(),
      BATON_PUBLISH_ALONE: 'true',
      BATON_TICKETS_PER_MINUTE: '1000000',
    },
  });
  const cluster = await readCluster(dataDir);
  const superuserUrl = new URL(databaseUrl);
  Object.assign(superuserUrl, {
    username: 'postgres',
    password: cluster.superuserPassword,
    pathname: '/postgres',
  });
  const platform: BenchPlatform = {
    ...{ dataDir, address, databaseUrl, engineUrl, superuserUrl: superuserUrl.href },
    engineSecret: keptSecret(dataDir, 'engine-secret'),
    cookieOf: async (username) => (await signInClient(address, username, benchPassword)).cookie,
    close: async () => {
      await stop();
      // Root's server has its data elsewhere.
      for (const folder of [dataDir, cluster.folder]) await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await publish(address);
  } catch (fault) {
    await platform.close();
    throw fault;
  }
  return platform;
}

async function publish(address: string): Promise<void> {
  const analyst = await signInClient(address, 'he', benchPassword);
  const { status, body } = await analyst.send(
    'POST',
    `/api/v1/ticket-types/${benchType}/versions`,
    benchBundle,
  );
  if (status !== 201) throw new Error(`The type of the bench was not published: ${JSON.stringify(body)}`);
}

async function readCluster(dataDir: string): Promise<{ folder: string; superuserPassword: string }> {
  return JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as {
    folder: string;
    superuserPassword: string;
  };
}
