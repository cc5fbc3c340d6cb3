import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { envSchema } from 'env-schema';
import { Type, type Static } from 'typebox';
import { StartFault } from './start-fault.ts';

/** The project's root folder: every path in a setting is read from here, wherever the start comes from. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** What is built once and serves every data folder. */
export const cacheFolder = join(projectFolder, 'node_modules/.cache/baton');

/** Where Node keeps what it has compiled. */
export const compileCache = join(cacheFolder, 'node');

/** Every setting of `start` and `dev`; `.env.example` says the same in the same order. */
export const settingsSchema = Type.Object({
  BATON_PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 4000 }),
  BATON_HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  BATON_PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/]+/?$' })),
  BATON_TRUST_PROXY: Type.Boolean({ default: false }),
  BATON_DATA_DIR: Type.String({ minLength: 1, default: '.baton' }),
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://[^/]+/[^/]+$' })),
  BATON_DEMO: Type.Boolean({ default: true }),
  BATON_DEMO_PASSWORD: Type.Optional(Type.String({ minLength: 8, maxLength: 100 })),
  BATON_PUBLISH_ALONE: Type.Boolean({ default: false }),
  BATON_SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://[^/]+' })),
  BATON_MAIL_FROM: Type.String({ minLength: 3, default: 'Baton <baton@localhost>' }),
  BATON_TICKETS_PER_MINUTE: Type.Integer({ minimum: 1, default: 300 }),
  BATON_UPLOADS_PER_MINUTE: Type.Integer({ minimum: 1, default: 120 }),
  BATON_TRACKING_PER_MINUTE: Type.Integer({ minimum: 1, default: 120 }),
  BATON_SANDBOX_IDLE_MINUTES: Type.Integer({ minimum: 1, default: 15 }),
  BATON_LOG_LEVEL: Type.Union(
    ['error', 'warn', 'info', 'debug', 'trace'].map((level) => Type.Literal(level)),
    { default: 'info' },
  ),
});

export interface Settings {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Where people reach the app; null: the address that the start prints. */
  publicUrl: string | null;
  /** Absolute. */
  dataDir: string;
  /** Null: the embedded server. */
  databaseUrl: string | null;
  demo: boolean;
  /** Null: made at the first start and kept in the data folder. */
  demoPassword: string | null;
  /** After which nobody has asked for the sandbox. */
  sandboxIdleMinutes: number;
  logLevel: string;
}

type Environment = Record<string, string | undefined>;

/** The environment of this process over the project's `.env`; what the parts inherit. */
export function readEnvironment(): Environment {
  return { ...readEnvFile(join(projectFolder, '.env')), ...process.env };
}

/** Reads and checks every setting. Throws StartFault that lists all faults at once. */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  try {
    const data = structuredClone(given);
    const read = envSchema<Static<typeof settingsSchema>>({ schema: settingsSchema, env: false, data });
    return Object.freeze({
      port: read.BATON_PORT,
      host: read.BATON_HOST,
      publicUrl: read.BATON_PUBLIC_URL ?? null,
      dataDir: resolve(projectFolder, read.BATON_DATA_DIR),
      databaseUrl: read.DATABASE_URL ?? null,
      demo: read.BATON_DEMO,
      demoPassword: read.BATON_DEMO_PASSWORD ?? null,
      sandboxIdleMinutes: read.BATON_SANDBOX_IDLE_MINUTES,
      logLevel: read.BATON_LOG_LEVEL,
    });
  } catch (fault) {
    throw new StartFault(
      `Settings are wrong:\n${faultsOf(fault).join('\n')}`,
      'Correct them in the environment or in .env; .env.example explains each.',
    );
  }
}

/** Variables that look like settings of ours and are none: spelled wrong, most likely. */
export function unknownSettings(environment: Environment): string[] {
  const known = new Set([...Object.keys(settingsSchema.properties), ...setByStart]);
  return Object.keys(environment).filter((name) => name.startsWith('BATON_') && !known.has(name));
}

/** What the supervisor itself tells its parts; not settings. */
export const setByStart = [
  'BATON_ENGINE_URL',
  'BATON_ENGINE_SECRET',
  'BATON_TRACKING_SECRET',
  'BATON_PARTS_FILE',
  'BATON_WEB_DIR',
  'BATON_EXIT_WITH_STDIN',
  'BATON_API_URL',
  'BATON_SANDBOX',
  'BATON_SANDBOX_URL',
  'BATON_SANDBOX_SECRET',
];

interface SettingFault {
  instancePath: string;
  keyword: string;
  message?: string;
  params?: Record<string, unknown>;
}

function faultsOf(fault: unknown): string[] {
  const faults = (fault as { errors?: SettingFault[] }).errors;
  if (!faults) throw fault;
  const lines = faults
    .filter(({ keyword }) => keyword !== 'const')
    .map(({ instancePath, keyword, message }) => {
      const name = instancePath.slice(1);
      return `  ${name} ${wordsOf(name, keyword) ?? message ?? 'is wrong'}`;
    });
  return [...new Set(lines)];
}

const looks: Record<string, string> = {
  DATABASE_URL: 'postgresql://user:password@host:5432/database',
  BATON_PUBLIC_URL: 'https://tickets.example.com',
  BATON_SMTP_URL: 'smtp://user:password@mail.example.com:587',
};

function wordsOf(name: string, keyword: string): string | undefined {
  if (keyword === 'pattern') return `must look like ${looks[name]}`;
  if (keyword === 'anyOf') return 'must be one of error, warn, info, debug, trace';
  if (['BATON_DEMO', 'BATON_PUBLISH_ALONE', 'BATON_TRUST_PROXY'].includes(name))
    return 'must be true or false';
  if (name === 'BATON_PORT') return 'must be a whole number from 0 to 65535';
  return undefined;
}

function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new StartFault(`${file} cannot be read.`, 'Give yourself the right to read it, or remove it.', {
      cause: fault,
    });
  }
}
