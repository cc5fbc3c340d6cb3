import { engineTemplate, startEngineJar } from './engine-jar.ts';
import type { EngineProcess } from './engine-jar.ts';
import * as postgres from './postgres-setup.ts';

let engine: EngineProcess | null = null;

/** One PostgreSQL and one engine for the engine tests of a run, on a database they share. */
export async function setup(): Promise<void> {
  await postgres.setup();
  try {
    engine = await startEngineJar(process.env.BATON_TEST_POSTGRES_URL ?? '');
  } catch (error) {
    await postgres.teardown();
    throw error;
  }
  process.env.BATON_TEST_TEMPLATE = engineTemplate;
  process.env.BATON_TEST_ENGINE = JSON.stringify(engine.access);
}

export async function teardown(): Promise<void> {
  await engine?.stop();
  await postgres.teardown();
}
