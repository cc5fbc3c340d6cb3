import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '@baton/db';
import { freePort } from '@baton/db/embedded';
import { migrate } from '@baton/db/migrate';
import { installCapture } from '@baton/domain/engine';
import { buildEngine } from '@baton/start/steps/build-engine';
import postgres from 'postgres';

/** How a test reaches the engine and its database. */
export interface EngineAccess {
  databaseUrl: string;
  url: string;
  secret: string;
}

export interface EngineProcess {
  access: EngineAccess;
  pid: number;
  stop(): Promise<void>;
}

const secret = 'secret-of-the-test-engine';

/** Database with our tables, the engine's and the capture, to be copied by tests that need no running engine. */
export const engineTemplate = 'engine_template';

/** An engine on a copy of `engineTemplate`, which is made first. */
export async function startEngineJar(serverUrl: string): Promise<EngineProcess> {
  await administer(serverUrl, `create database ${engineTemplate}`);
  const template = databaseUrl(serverUrl, engineTemplate);
  await migrate(template);
  const maker = await runEngine({ databaseUrl: template, port: await freePort(), secret });
  await maker.stop();
  const db = createDatabase(template);
  await installCapture(db);
  await db.close();
  await administer(serverUrl, `create database engine_tests template ${engineTemplate}`);
  return await runEngine({
    databaseUrl: databaseUrl(serverUrl, 'engine_tests'),
    port: await freePort(),
    secret,
  });
}

/** The engine's JVM alone, ready to be called; a test may kill it and run it again on the same port. */
export async function runEngine(on: {
  databaseUrl: string;
  port: number;
  secret: string;
  /** The zone of its surroundings; that of the run when not given. */
  zone?: string;
}): Promise<EngineProcess> {
  const { hostname, port, pathname, username, password } = new URL(on.databaseUrl);
  const { java, folder } = await builtEngine();
  const jar = join(folder, 'baton-engine.jar');
  const child = spawn(
    java.command,
    ['-Duser.timezone=UTC', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', jar],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        TZ: on.zone ?? process.env.TZ,
        BATON_ENGINE_PORT: String(on.port),
        BATON_ENGINE_JDBC_URL: `jdbc:postgresql://${hostname}:${port}${pathname}?currentSchema=engine&reWriteBatchedInserts=true`,
        BATON_ENGINE_DB_USER: username,
        BATON_ENGINE_DB_PASSWORD: password,
        BATON_ENGINE_SECRET: on.secret,
        BATON_ENGINE_EXIT_WITH_STDIN: 'true',
      },
    },
  );
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
  const url = `http://127.0.0.1:${on.port}`;
  await untilReady(child, url, on.secret, () => complaint);
  return {
    access: { databaseUrl: on.databaseUrl, url, secret: on.secret },
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The build that `start` uses; made when there is none of these sources yet. */
async function builtEngine() {
  const options = { noted: () => undefined, signal: new AbortController().signal };
  return (await buildEngine(process.env, options)).result;
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await untilAlone(() => client.unsafe(statement));
  } finally {
    await client.end();
  }
}

/** A database is copied only while nobody is connected to it, and the server notices a killed client late. */
async function untilAlone(act: () => Promise<unknown>): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== '55006') throw error;
      await sleep(100);
    }
  }
}

async function untilReady(
  child: ChildProcess,
  url: string,
  bearer: string,
  complaint: () => string,
): Promise<void> {
  const deadline = Date.now() + 240_000;
  const headers = { authorization: `Bearer ${bearer}` };
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the engine ended: ${complaint()}`);
    const answer = await fetch(`${url}/engine-rest/version`, { headers }).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  child.kill('SIGKILL');
  throw new Error(`the engine was not ready in time: ${complaint()}`);
}
