import { migrate } from '@baton/db/migrate';
import { apiPart } from './parts/api.ts';
import { enginePart } from './parts/engine.ts';
import { webDevPart } from './parts/web-dev.ts';
import { workersPart } from './parts/workers.ts';
import type { Run } from './run.ts';
import { archiveInBackground } from './steps/archive-engine-classes.ts';
import { buildEngine } from './steps/build-engine.ts';
import { buildWeb } from './steps/build-web.ts';
import { startDatabase } from './steps/start-database.ts';
import { createSteps } from './steps.ts';
import { watchSources } from './watch-sources.ts';

export interface PartsOptions {
  host: string;
  /** Of the app. */
  port: number;
  /** Of the api: the same, unless Vite stands in front. */
  apiPort: number;
  publicUrl: string;
  enginePort: number;
  engineSecret: string;
  databaseUrl: string | null;
  demo: boolean;
  demoPassword: string | null;
  logLevel: string;
  development: boolean;
  log: (line: string) => void;
}

export interface StartedParts {
  engineUrl: string;
  databaseUrl: string;
  accounts: string[];
}

/** The order of a start: each step names what it needs and begins when that is there. */
export async function startParts(run: Run, options: PartsOptions): Promise<StartedParts> {
  const { host, development, engineSecret, log } = options;
  const { environment, signal } = run;
  const { add, finish } = createSteps(log, (fault) => run.abort(fault));
  const engineUrl = `http://127.0.0.1:${options.enginePort}/engine-rest`;
  const told = { run, engineUrl, engineSecret, logLevel: options.logLevel };
  const engineOptions = { port: options.enginePort, secret: engineSecret, environment };

  const database = add('database', [], () => startDatabase(run, options.databaseUrl));
  const schema = add('migrations', [database], async (url) => {
    const applied = await migrate(url);
    return { result: url, note: `${applied} applied` };
  });
  const engineBuild = add('engine build', [], () => buildEngine(environment, run.tool('engine build')));
  const webDir = development
    ? Promise.resolve(null)
    : add('web app build', [], () => buildWeb(environment, run.tool('web app build')));
  const engine = add('engine', [schema, engineBuild], async (databaseUrl, { java, folder, archive }) => {
    const logFile = run.logFile('engine');
    const part = enginePart({ ...engineOptions, java: java.command, folder, archive, databaseUrl, logFile });
    return { result: await run.keep(part) };
  });

  const api = add('api', [schema, webDir, engine], async (databaseUrl, web) => {
    const part = apiPart({
      ...told,
      host,
      port: options.apiPort,
      databaseUrl,
      webDir: web,
      demo: options.demo,
    });
    return { result: await run.keep(part) };
  });
  const workers = add('workers', [schema, engine], async (databaseUrl) => {
    const part = workersPart({ ...told, databaseUrl, publicUrl: options.publicUrl });
    return { result: await run.keep(part) };
  });
  if (development) {
    void add('web app with hot reload', [api], async () => {
      const apiUrl = `http://127.0.0.1:${options.apiPort}`;
      return { result: await run.keep(webDevPart({ run, host, port: options.port, apiUrl })) };
    });
  }

  await finish();
  const databaseUrl = await schema;
  if (development) {
    watchSources(await api, 'api/src', { log, signal });
    watchSources(await workers, 'engine-workers/src', { log, signal });
  }
  archiveInBackground(await engineBuild, { ...engineOptions, databaseUrl }, run.tool('class-data archive'));
  return { engineUrl, databaseUrl, accounts: [] };
}
