import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';

export interface OpenDomain {
  ctx: Context;
  close(): Promise<void>;
}

export interface DomainOptions {
  databaseUrl: string;
  engineUrl: string;
  engineSecret: string;
  /** Warnings and faults of the domain's verbs, one line each. */
  log: (line: string) => void;
}

/** The domain's verbs for the supervisor's own steps; close it when they are done. */
export function openDomain({ databaseUrl, engineUrl, engineSecret, log }: DomainOptions): OpenDomain {
  const db = createDatabase(databaseUrl, { max: 4, applicationName: 'baton-start' });
  const engine = createEnginePort({ url: engineUrl, secret: engineSecret });
  const line = (facts: Record<string, unknown>, message: string) =>
    log(`${message} ${JSON.stringify(facts)}`);
  const ctx: Context = {
    db,
    engine,
    actor: { kind: 'system', name: 'start' },
    log: { info: () => undefined, warn: line, error: line },
    passPoint: () => Promise.resolve(),
  };
  const close = async () => {
    await engine.close();
    await db.close();
  };
  return { ctx, close };
}
