// `corepack pnpm projection:rebuild`: makes the read model of an installation anew and says whether it had drifted.
import { createDatabase, sqlOf } from '@baton/db';
import { createEnginePort, rebuildProjection } from '@baton/domain/engine';
import type { RebuildReport } from '@baton/domain/engine';
import { readEnvironment, readSettings } from './config.ts';
import { describeFault } from './describe-fault.ts';
import { openDatabase } from './open-database.ts';
import { StartFault } from './start-fault.ts';

try {
  const database = await openDatabase(readSettings(readEnvironment()));
  try {
    print(`Rebuilding the read model (${database.note}).`);
    const startedAt = performance.now();
    const report = await rebuild(database.url);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    for (const line of linesOf(report, seconds)) print(line);
    process.exitCode = report.before === report.after ? 0 : 1;
  } finally {
    await database.close();
  }
} catch (fault) {
  process.stderr.write(`${describeFault(fault)}\n`);
  process.exitCode = 1;
}

async function rebuild(databaseUrl: string): Promise<RebuildReport> {
  const db = createDatabase(databaseUrl, { max: 6, applicationName: 'baton-rebuild' });
  // The engine's rows are read from the database; the engine itself need not run.
  const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: '' });
  const line = (facts: Record<string, unknown>, message: string) =>
    print(`${message} ${JSON.stringify(facts)}`);
  try {
    const [engineTables] = await sqlOf(db)<{ there: boolean }[]>`
      select to_regclass('engine.act_hi_procinst') is not null as there`;
    if (!engineTables?.there) {
      throw new StartFault('The engine has never run on this database.', 'Run "corepack pnpm start" first.');
    }
    return await rebuildProjection({
      db,
      engine,
      actor: { kind: 'system', name: 'rebuild' },
      log: { info: () => undefined, warn: line, error: line },
      passPoint: () => Promise.resolve(),
    });
  } finally {
    await engine.close();
    await db.close();
  }
}

function linesOf({ before, after, instances, rowsChanged }: RebuildReport, seconds: string): string[] {
  const verdict =
    before === after
      ? 'The read model was what the engine says.'
      : 'The read model had drifted; it is now what the engine says.';
  return [
    `before  ${before}`,
    `after   ${after}`,
    `${instances} process instances, ${rowsChanged} rows changed, ${seconds} s. ${verdict}`,
  ];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
