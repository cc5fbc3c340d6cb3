import { migrate } from '@baton/db/migrate';
import { apiPart } from './parts/api.ts';
import { enginePart } from './parts/engine.ts';
import { workersPart } from './parts/workers.ts';
import type { Run } from './run.ts';
import { archiveEngineClasses, archiveOf } from './steps/archive-engine-classes.ts';
import { buildEngine, type EngineBuild } from './steps/build-engine.ts';
import { buildWeb } from './steps/build-web.ts';
import { startDatabase } from './steps/start-database.ts';
import { createSteps } from './steps.ts';

export interface PartsOptions {
  host: string;
  port: number;
  address: string;
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
  address: string;
  engineUrl: string;
  databaseUrl: string;
  accounts: string[];
}

/** The order of a start: each step names what it needs and begins when that is there. */
export async function startParts(run: Run, options: PartsOptions): Promise<StartedParts> {
  const { enginePort: port, engineSecret: secret, log } = options;
  const { environment } = run;
  const { add, finish } = createSteps(log, (fault) => run.abort(fault));
  const engineUrl = `http://127.0.0.1:${port}/engine-rest`;

  const database = add('database', [], () => startDatabase(run, options.databaseUrl));
  const schema = add('migrations', [database], async (url) => {
    const applied = await migrate(url);
    return { result: url, note: `${applied} applied` };
  });
  const build = add('engine build', [], async () => {
    const result = await buildEngine(environment, run.tool('engine build'));
    return { result, note: result.fresh ? `Maven, Java ${result.java.version}` : 'kept' };
  });
  const web = add('web app build', [], async () => {
    const { folder, fresh } = await buildWeb(environment, run.tool('web app build'));
    return { result: folder, note: fresh ? 'Vite' : 'kept' };
  });
  const engine = add('engine', [schema, build], async (databaseUrl, built) => {
    const archive = archiveOf(built);
    const engineOptions = { databaseUrl, port, secret, environment };
    await run.keep(
      enginePart({
        ...engineOptions,
        java: built.java.command,
        folder: built.folder,
        archive,
        logFile: run.logFile('engine'),
      }),
    );
    return { result: { built, engineOptions } };
  });

  const parts = { ...options, run, engineUrl };
  const api = add('api', [schema, engine, web], async (databaseUrl, _engine, webDir) => {
    await run.keep(apiPart({ ...parts, databaseUrl, webDir }));
    return { result: undefined };
  });
  const workers = add('workers', [schema, engine], async (databaseUrl) => {
    await run.keep(workersPart({ ...parts, databaseUrl }));
    return { result: undefined };
  });

  await finish();
  void Promise.all([engine, api, workers]).then(([{ built, engineOptions }]) =>
    archiveInBackground(run, built, engineOptions),
  );
  return { address: options.address, engineUrl, databaseUrl: await database, accounts: [] };
}

/** The next start is faster for it; this one does not wait. */
async function archiveInBackground(
  run: Run,
  built: EngineBuild,
  engineOptions: Parameters<typeof archiveEngineClasses>[1],
): Promise<void> {
  try {
    await archiveEngineClasses(built, engineOptions, run.tool('class-data archive'));
  } catch (fault) {
    // A stop cuts it off; the next start makes it.
    if (!run.signal.aborted) throw fault;
  }
}
