import { createDatabase } from '@baton/db';
import type { Database } from '@baton/db';
import type { Actor, Context } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';
import type { EnginePort } from '@baton/domain/engine';
import type { EngineAccess } from './engine-jar.ts';

/** The run's engine as a test file uses it. */
export interface TestEngine {
  db: Database;
  engine: EnginePort;
  access: EngineAccess;
  /** A context of the platform; logged lines go to `lines`. */
  context(options?: ContextOptions): Context & { lines: LoggedLine[] };
  /** Any call of the engine's own REST interface, for what no port offers. Throws unless it succeeds. */
  rest(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface ContextOptions {
  engine?: EnginePort;
  db?: Database;
  actor?: Actor;
  passPoint?: (name: string) => Promise<void>;
}

export interface LoggedLine {
  level: 'info' | 'warn' | 'error';
  facts: Record<string, unknown>;
  message: string;
}

/** Connects to the engine that `engine-setup` started. */
export function useTestEngine(): TestEngine {
  const access = JSON.parse(process.env.BATON_TEST_ENGINE ?? 'null') as EngineAccess | null;
  if (!access) throw new Error('No test engine runs: use the vitest project "engine"');
  return connectTestEngine(access);
}

export function connectTestEngine(access: EngineAccess): TestEngine {
  const db = createDatabase(access.databaseUrl, { max: 8, applicationName: 'test' });
  const engine = createEnginePort(access);
  return {
    db,
    engine,
    access,
    context: (options = {}) => testContext({ db, engine, ...options }),
    rest: (method, path, body) => callRest(access, method, path, body),
    close: async () => {
      await engine.close();
      await db.close();
    },
  };
}

function testContext(
  options: ContextOptions & { db: Database; engine: EnginePort },
): Context & { lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  const write = (level: LoggedLine['level']) => (facts: Record<string, unknown>, message: string) => {
    lines.push({ level, facts, message });
  };
  return {
    db: options.db,
    engine: options.engine,
    actor: options.actor ?? { kind: 'system', name: 'test' },
    mayPublishAlone: true,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    passPoint: options.passPoint ?? (() => Promise.resolve()),
    lines,
  };
}

async function callRest(access: EngineAccess, method: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${access.url}/engine-rest${path}`, {
    method,
    headers: { authorization: `Bearer ${access.secret}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
