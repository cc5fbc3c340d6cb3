import type { Part } from '../part.ts';
import type { Run } from '../run.ts';
import { nodeProgram } from './node-program.ts';

export interface ProgramOptions {
  run: Run;
  databaseUrl: string;
  engineUrl: string;
  engineSecret: string;
  /** Of the app, as people reach it. */
  address: string;
  logLevel: string;
}

export interface ApiOptions extends ProgramOptions {
  host: string;
  port: number;
  /** The built web app. */
  webDir: string;
}

/** The api, which serves the web app too; ready when its health page answers. */
export function apiPart(options: ApiOptions): Part {
  const { run, host, port, webDir } = options;
  return nodeProgram({
    role: 'api',
    entry: 'api/src/server.ts',
    env: {
      ...programEnvironment(options),
      BATON_HOST: host,
      BATON_PORT: String(port),
      BATON_WEB_DIR: webDir,
      BATON_PARTS_FILE: run.partsFile.path,
    },
    logFile: run.logFile('api'),
    isReady: () => answers(host === '0.0.0.0' ? '127.0.0.1' : host, port),
    stopWithinSeconds: 15,
  });
}

/** What every program of ours is told. */
export function programEnvironment(options: ProgramOptions): Record<string, string | undefined> {
  const { run, databaseUrl, engineUrl, engineSecret, address, logLevel } = options;
  return {
    NODE_ENV: 'production',
    BATON_PUBLIC_URL: address,
    ...run.environment,
    DATABASE_URL: databaseUrl,
    BATON_ENGINE_URL: engineUrl,
    BATON_ENGINE_SECRET: engineSecret,
    BATON_DATA_DIR: run.dataDir,
    BATON_LOG_LEVEL: logLevel,
  };
}

async function answers(host: string, port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://${host}:${port}/api/v1/healthz`, {
      signal: AbortSignal.timeout(2_000),
    });
    await reply.text();
    return reply.ok;
  } catch {
    // Refused or not yet answering: asked again.
    return false;
  }
}
