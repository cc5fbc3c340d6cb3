import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';
import { buildApp } from './app.ts';
import { readConfig, SettingsFault } from './config.ts';
import { startHousekeeping } from './housekeeping.ts';

/**
 * The api process: listens, then drains on SIGTERM, Ctrl-C or the end of its standard input. Wrong settings are told
 * and end it with exit code 1. `passPoint` is for what stands between two writes.
 */
export async function runApi(passPoint: Context['passPoint']): Promise<void> {
  try {
    await serve(passPoint);
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  }
}

async function serve(passPoint: Context['passPoint']): Promise<void> {
  const config = readConfig();
  const db = createDatabase(config.database.url, { max: 16, applicationName: 'baton-api' });
  const engine = createEnginePort(config.engine);
  const app = await buildApp({ config, db, engine, passPoint });
  const housekeeping = startHousekeeping({ db, attachmentsDir: config.attachmentsDir, log: app.log });
  const drain = async (): Promise<void> => {
    await app.close();
    await housekeeping.stop();
    await engine.close();
    await db.close();
  };
  let draining: Promise<void> | undefined;
  const end = (): void => {
    draining ??= drain();
    void draining.then(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (config.exitWithStdin) process.stdin.resume().on('end', end).on('error', end);
  await app.listen({ host: config.host, port: config.port });
}
