import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';

/** The domain's verbs on a running platform, for what no endpoint offers; close it afterwards. */
export function openPlatform(on: {
  databaseUrl: string;
  engineUrl: string;
  engineSecret: string;
  log: (line: string) => void;
}): { ctx: Context; close(): Promise<void> } {
  const db = createDatabase(on.databaseUrl, { max: 4, applicationName: 'baton-chaos' });
  const engine = createEnginePort({ url: on.engineUrl, secret: on.engineSecret });
  const line = (facts: Record<string, unknown>, message: string) =>
    on.log(`${message} ${JSON.stringify(facts)}`);
  const ctx: Context = {
    db,
    engine,
    actor: { kind: 'system', name: 'chaos' },
    log: { info: () => undefined, warn: line, error: line },
    passPoint: () => Promise.resolve(),
  };
  const close = async () => {
    await engine.close();
    await db.close();
  };
  return { ctx, close };
}
