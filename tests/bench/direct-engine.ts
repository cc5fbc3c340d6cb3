import { createDatabase, sqlOf } from '@baton/db';
import { freePort } from '@baton/db/embedded';
import { migrate } from '@baton/db/migrate';
import { createEnginePort, installCapture } from '@baton/domain/engine';
import { readEnvironment } from '@baton/start/config';
import { logFileOf } from '@baton/start/log-files';
import type { RunningPart } from '@baton/start/part';
import { enginePart } from '@baton/start/parts/engine';
import { nodeProgram } from '@baton/start/parts/node-program';
import { buildEngine } from '@baton/start/steps/build-engine';
import { benchBpmn, benchForms, benchType, benchTopic } from './bench-type.ts';
import type { BenchPlatform } from './open-bench-platform.ts';

/** A second engine on the same PostgreSQL: same build, same flags, same triggers, and nothing else of ours but a worker. */
export interface DirectEngine {
  url: string;
  secret: string;
  databaseUrl: string;
  processDefinitionId: string;
  pids: Record<'engine' | 'workers', number>;
  close(): Promise<void>;
}

export async function startDirectEngine(platform: BenchPlatform): Promise<DirectEngine> {
  const { dataDir, engineSecret: secret } = platform;
  const databaseUrl = await createDirectDatabase(platform);
  const started = { noted: () => undefined, signal: new AbortController().signal };
  const environment = readEnvironment();
  const { java, folder, archive } = (await buildEngine(environment, started)).result;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = logFileOf(dataDir, 'direct-engine');
  const engine = await enginePart({
    ...{ java: java.command, folder, archive, databaseUrl, port, secret, environment, logFile },
  }).start(started);
  const running: RunningPart[] = [engine];
  const close = async () => void (await Promise.all(running.map((part) => part.stop())));
  try {
    const db = createDatabase(databaseUrl);
    await installCapture(db).finally(() => db.close());
    const processDefinitionId = await deploy(url, secret);
    const worker = await nodeProgram({
      role: 'direct-worker',
      entry: 'tests/bench/entry/direct-worker.ts',
      env: {
        ...{ ...environment, NODE_ENV: 'production' },
        ...{ BATON_ENGINE_URL: url, BATON_ENGINE_SECRET: secret, BENCH_TOPIC: benchTopic },
      },
      logFile: logFileOf(dataDir, 'direct-worker'),
      isReady: ({ words }) => Promise.resolve(words().includes('ready')),
      stopWithinSeconds: 5,
    }).start(started);
    running.push(worker);
    const pids = { engine: engine.pid, workers: worker.pid };
    return { url, secret, databaseUrl, processDefinitionId, pids, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function createDirectDatabase({ databaseUrl, superuserUrl }: BenchPlatform): Promise<string> {
  const owner = new URL(databaseUrl).username;
  const db = createDatabase(superuserUrl, { max: 1 });
  await sqlOf(db)
    .unsafe(`create database baton_direct owner "${owner}"`)
    .finally(() => db.close());
  const url = new URL(databaseUrl);
  url.pathname = '/baton_direct';
  await migrate(url.href);
  return url.href;
}

async function deploy(url: string, secret: string): Promise<string> {
  const port = createEnginePort({ url, secret });
  const forms = benchForms.map((form) => ({ name: `${form.id}.form`, content: JSON.stringify(form) }));
  const files = [{ name: `${benchType}.bpmn`, content: benchBpmn }, ...forms];
  const { processDefinitionId } = await port.deploy({ name: benchType, files }).finally(() => port.close());
  return processDefinitionId;
}
