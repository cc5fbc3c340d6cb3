import { createDatabase } from '@baton/db';
import { createEnginePort } from '@baton/domain/engine';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';

/** Nothing is asked of either: both connect when first used. */
const nowhere = {
  DATABASE_URL: 'postgresql://nobody@localhost:1/nothing',
  BATON_ENGINE_URL: 'http://localhost:1',
  BATON_ENGINE_SECRET: 'no-secret-at-all-here',
  BATON_TRACKING_SECRET: 'no-secret-at-all-here-nor-there-either',
  BATON_LOG_LEVEL: 'silent',
};

/** The api's document as committed in `api/openapi.json`; needs neither database nor engine. */
export async function openApiDocument(): Promise<string> {
  const config = readConfig(nowhere);
  const db = createDatabase(config.database.url);
  const app = await buildApp({ config, db, engine: createEnginePort(config.engine) });
  try {
    await app.ready();
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
    await db.close();
  }
}
