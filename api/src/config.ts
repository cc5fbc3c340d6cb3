import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { envSchema } from 'env-schema';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { SandboxSettings } from './sandbox-door.ts';

/** Every setting of the api process. */
export const settingsSchema = Type.Object({
  DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://' }),
  BATON_ENGINE_URL: Type.String({ pattern: '^https?://' }),
  BATON_ENGINE_SECRET: Type.String({ minLength: 16 }),
  BATON_TRACKING_SECRET: Type.String({ minLength: 32 }),
  BATON_HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  BATON_PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 4000 }),
  BATON_PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/]+/?$' })),
  BATON_DATA_DIR: Type.String({ minLength: 1, default: '.baton' }),
  BATON_PARTS_FILE: Type.Optional(Type.String({ minLength: 1 })),
  BATON_WEB_DIR: Type.Optional(Type.String({ minLength: 1 })),
  BATON_TRUST_PROXY: Type.Boolean({ default: false }),
  BATON_DEMO: Type.Boolean({ default: false }),
  BATON_PUBLISH_ALONE: Type.Boolean({ default: false }),
  BATON_TICKETS_PER_MINUTE: Type.Integer({ minimum: 1, default: 300 }),
  BATON_UPLOADS_PER_MINUTE: Type.Integer({ minimum: 1, default: 120 }),
  BATON_TRACKING_PER_MINUTE: Type.Integer({ minimum: 1, default: 120 }),
  /** Of the supervisor, where it is asked for the sandbox. */
  BATON_SANDBOX_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  BATON_SANDBOX_SECRET: Type.Optional(Type.String({ minLength: 16 })),
  /** Without a supervisor: a second engine, workers with BATON_SANDBOX=true, and a database that holds nothing else. */
  BATON_SANDBOX_DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  BATON_SANDBOX_ENGINE_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  BATON_SANDBOX_ENGINE_SECRET: Type.Optional(Type.String({ minLength: 16 })),
  BATON_EXIT_WITH_STDIN: Type.Boolean({ default: false }),
  BATON_LOG_LEVEL: Type.Union(
    ['silent', 'error', 'warn', 'info', 'debug', 'trace'].map((level) => Type.Literal(level)),
    { default: 'info' },
  ),
});

export interface Config {
  version: string;
  database: { url: string };
  engine: { url: string; secret: string };
  /** Signs tracking links. */
  trackingSecret: string;
  host: string;
  port: number;
  /** Origin people reach the platform by; null: whatever the request's Host says. */
  publicOrigin: string | null;
  /** Absolute. */
  attachmentsDir: string;
  partsFile: string | null;
  webDir: string | null;
  /** Whether forwarded headers of a proxy in front count. */
  trustProxy: boolean;
  demo: boolean;
  /** Whether one person may publish a ticket type without a colleague's approval. */
  mayPublishAlone: boolean;
  /** Per minute and person; `tracking` per address, since nobody signs in there. */
  limits: { tickets: number; uploads: number; tracking: number };
  /** Null: drafts cannot be tried. */
  sandbox: SandboxSettings;
  exitWithStdin: boolean;
  logLevel: string;
}

/** Some settings are missing or wrong; the message lists all of them. */
export class SettingsFault extends Error {
  override name = 'SettingsFault';
}

/** Reads and checks every setting of the environment. Throws `SettingsFault`. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const read = readSettings(environment);
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  return Object.freeze({
    version,
    database: { url: read.DATABASE_URL },
    engine: { url: read.BATON_ENGINE_URL, secret: read.BATON_ENGINE_SECRET },
    trackingSecret: read.BATON_TRACKING_SECRET,
    host: read.BATON_HOST,
    port: read.BATON_PORT,
    publicOrigin: read.BATON_PUBLIC_URL ? new URL(read.BATON_PUBLIC_URL).origin : null,
    attachmentsDir: resolve(read.BATON_DATA_DIR, 'attachments'),
    partsFile: read.BATON_PARTS_FILE ?? null,
    webDir: read.BATON_WEB_DIR ? resolve(read.BATON_WEB_DIR) : null,
    trustProxy: read.BATON_TRUST_PROXY,
    demo: read.BATON_DEMO,
    mayPublishAlone: read.BATON_PUBLISH_ALONE,
    limits: {
      tickets: read.BATON_TICKETS_PER_MINUTE,
      uploads: read.BATON_UPLOADS_PER_MINUTE,
      tracking: read.BATON_TRACKING_PER_MINUTE,
    },
    sandbox: sandboxOf(read),
    exitWithStdin: read.BATON_EXIT_WITH_STDIN,
    logLevel: read.BATON_LOG_LEVEL,
  });
}

function sandboxOf(read: Static<typeof settingsSchema>): SandboxSettings {
  const { BATON_SANDBOX_URL: url, BATON_SANDBOX_SECRET: secret } = read;
  if (url && secret) return { ask: { url, secret } };
  const { BATON_SANDBOX_DATABASE_URL: databaseUrl, BATON_SANDBOX_ENGINE_URL: engineUrl } = read;
  const engineSecret = read.BATON_SANDBOX_ENGINE_SECRET;
  if (!databaseUrl || !engineUrl || !engineSecret) return null;
  if (placeOf(databaseUrl) === placeOf(read.DATABASE_URL)) {
    throw new SettingsFault(
      'Settings are wrong:\n  BATON_SANDBOX_DATABASE_URL names the database of the platform: give the sandbox one of its own',
    );
  }
  return { at: { state: 'ready', databaseUrl, engineUrl, engineSecret } };
}

/** Server and name of a database, whoever connects to it. */
function placeOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}:${port || '5432'}${pathname}`;
}

function readSettings(environment: Record<string, string | undefined>): Static<typeof settingsSchema> {
  const names = Object.keys(settingsSchema.properties);
  const given = names.flatMap((name) => (environment[name] ? [[name, environment[name]] as const] : []));
  try {
    return envSchema<Static<typeof settingsSchema>>({
      schema: structuredClone(settingsSchema),
      env: false,
      data: Object.fromEntries(given),
    });
  } catch (fault) {
    const faults = (fault as { errors?: { instancePath: string; message?: string }[] }).errors;
    if (!faults) throw fault;
    const lines = faults.map(({ instancePath, message }) =>
      `  ${instancePath.slice(1)} ${message}`.trimEnd(),
    );
    throw new SettingsFault(`Settings are wrong:\n${[...new Set(lines)].join('\n')}`);
  }
}
