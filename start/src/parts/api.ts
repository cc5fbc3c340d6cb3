import { answersHttp } from '../answers-http.ts';
import type { Part } from '../part.ts';
import type { Run } from '../run.ts';
import { nodeProgram } from './node-program.ts';

export interface ProgramOptions {
  /** Entry file, from the project folder. */
  entry: string;
  run: Run;
  databaseUrl: string;
  engineUrl: string;
  engineSecret: string;
  trackingSecret: string;
  logLevel: string;
}

export interface ApiOptions extends ProgramOptions {
  host: string;
  port: number;
  /** The built web app; null when Vite serves it. */
  webDir: string | null;
  /** Whether the accounts are those of the demo. */
  demo: boolean;
  /** Where it asks for the sandbox. */
  sandbox: { url: string; secret: string };
}

/** The api, which serves the web app too; ready when its health page answers. */
export function apiPart(options: ApiOptions): Part {
  const { run, host, port, webDir, demo, sandbox } = options;
  return nodeProgram({
    role: 'api',
    entry: options.entry,
    env: {
      ...programEnvironment(options),
      BATON_HOST: host,
      BATON_PORT: String(port),
      BATON_DEMO: String(demo),
      BATON_PARTS_FILE: run.partsFile.path,
      BATON_SANDBOX_URL: sandbox.url,
      BATON_SANDBOX_SECRET: sandbox.secret,
      ...(webDir !== null && { BATON_WEB_DIR: webDir }),
    },
    logFile: run.logFile('api'),
    isReady: () => answersHttp(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/api/v1/healthz`),
    stopWithinSeconds: 15,
  });
}

/** What every program of ours is told. */
export function programEnvironment(options: ProgramOptions): Record<string, string | undefined> {
  const { run, databaseUrl, engineUrl, engineSecret, trackingSecret, logLevel } = options;
  return {
    NODE_ENV: 'production',
    ...run.environment,
    DATABASE_URL: databaseUrl,
    BATON_ENGINE_URL: engineUrl,
    BATON_ENGINE_SECRET: engineSecret,
    BATON_TRACKING_SECRET: trackingSecret,
    BATON_DATA_DIR: run.dataDir,
    BATON_LOG_LEVEL: logLevel,
  };
}
