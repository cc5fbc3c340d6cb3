import { startTestPostgres } from '@baton/db/embedded';
import { engineTemplate, startEngineJar } from './engine-jar.ts';

/** One PostgreSQL and one engine for the engine tests of a run, on a database they share. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  try {
    const engine = await startEngineJar(server.url);
    process.env.BATON_TEST_POSTGRES_URL = server.url;
    process.env.BATON_TEST_TEMPLATE = engineTemplate;
    process.env.BATON_TEST_ENGINE = JSON.stringify(engine.access);
    return async () => {
      await engine.stop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
