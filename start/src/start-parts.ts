import { migrate } from '@baton/db/migrate';
import type { DomainOptions, Organisation } from './domain-steps.ts';
import { apiPart } from './parts/api.ts';
import { enginePart } from './parts/engine.ts';
import { webDevPart } from './parts/web-dev.ts';
import { workersPart } from './parts/workers.ts';
import type { Run } from './run.ts';
import { openSandbox } from './sandbox/open-sandbox.ts';
import { archiveInBackground } from './steps/archive-engine-classes.ts';
import { buildEngine } from './steps/build-engine.ts';
import { buildWeb } from './steps/build-web.ts';
import { decideDemo } from './steps/decide-demo.ts';
import { startDatabase } from './steps/start-database.ts';
import { keptSecret, readablePassword } from './secrets.ts';
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
  /** Null: api and workers reach the engine where it is. */
  toldEngineUrl: string | null;
  apiEntry: string;
  workersEntry: string;
  engineSecret: string;
  trackingSecret: string;
  databaseUrl: string | null;
  demo: boolean;
  demoPassword: string | null;
  sandboxIdleMinutes: number;
  logLevel: string;
  development: boolean;
  log: (line: string) => void;
}

export interface StartedParts {
  engineUrl: string;
  databaseUrl: string;
  organisation: Organisation;
}

/** The order of a start: each step names what it needs and begins when that is there. */
export async function startParts(run: Run, options: PartsOptions): Promise<StartedParts> {
  const { host, development, engineSecret, log } = options;
  const { environment, signal } = run;
  const { add, finish } = createSteps(log, (fault) => run.abort(fault));
  const engineUrl = `http://127.0.0.1:${options.enginePort}`;
  const told = {
    run,
    engineUrl: options.toldEngineUrl ?? engineUrl,
    engineSecret,
    trackingSecret: options.trackingSecret,
    logLevel: options.logLevel,
  };
  const engineOptions = { port: options.enginePort, secret: engineSecret, environment };

  const database = add('database', [], () => startDatabase(run, options.databaseUrl));
  const schema = add('migrations', [database], async (url) => {
    const applied = await migrate(url);
    return { result: url, note: `${applied} applied` };
  });
  const demo = schema.then((databaseUrl) => decideDemo(databaseUrl, options.demo));
  const domain = schema.then((databaseUrl) => loadDomain({ databaseUrl, engineUrl, engineSecret, log }));
  const engineBuild = add('engine build', [], () => buildEngine(environment, run.tool('engine build')));
  const webDir = development
    ? Promise.resolve(null)
    : add('web app build', [], () => buildWeb(environment, run.tool('web app build')));
  const engine = add('engine', [schema, engineBuild], async (databaseUrl, { java, folder, archive }) => {
    const logFile = run.logFile('engine');
    const part = enginePart({ ...engineOptions, java: java.command, folder, archive, databaseUrl, logFile });
    return { result: await run.keep(part) };
  });

  const capture = add('change capture', [domain, engine], (verbs) => verbs.installCapture());
  const organisation = add('organisation', [domain, demo], (verbs, isDemo) => {
    const password = () => options.demoPassword ?? keptSecret(run.dataDir, 'demo-password', readablePassword);
    return isDemo ? verbs.seedDemo(password()) : verbs.offerFirstAdministrator(options.publicUrl);
  });
  void add('ticket types', [domain, organisation, capture], (verbs, { demo: shown }) =>
    verbs.publishTemplates(shown !== null),
  );

  const { sandboxIdleMinutes: idleMinutes, workersEntry, logLevel } = options;
  const sandbox = schema.then((databaseUrl) =>
    openSandbox(run, {
      ...{ run, databaseUrl, build: engineBuild, workersEntry, logLevel, idleMinutes, log },
    }),
  );
  const api = add('api', [schema, demo, webDir, sandbox], async (databaseUrl, isDemo, web, desk) => {
    const part = apiPart({
      ...told,
      entry: options.apiEntry,
      host,
      port: options.apiPort,
      databaseUrl,
      webDir: web,
      demo: isDemo,
      sandbox: desk,
    });
    return { result: await run.keep(part) };
  });
  const workers = add('workers', [schema, capture], async (databaseUrl) => {
    const part = workersPart({
      ...told,
      entry: options.workersEntry,
      databaseUrl,
      publicUrl: options.publicUrl,
    });
    return { result: await run.keep(part) };
  });
  if (development) {
    void add('web app with hot reload', [api], async () => {
      const apiUrl = `http://127.0.0.1:${options.apiPort}`;
      return { result: await run.keep(webDevPart({ run, host, port: options.port, apiUrl })) };
    });
  }

  await finish().finally(() =>
    domain.then(
      (opened) => opened.close(),
      () => undefined,
    ),
  );
  const databaseUrl = await schema;
  if (development) {
    watchSources(await api, 'api/src', { log, signal });
    watchSources(await workers, 'engine-workers/src', { log, signal });
  }
  archiveInBackground(await engineBuild, { ...engineOptions, databaseUrl }, run.tool('class-data archive'));
  return { engineUrl, databaseUrl, organisation: await organisation };
}

async function loadDomain(options: DomainOptions) {
  const { domainSteps } = await import('./domain-steps.ts');
  return domainSteps(options);
}
