import { envSchema } from 'env-schema';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { TrackingLinks } from '@baton/domain/context';

export const WorkersEnvironment = Type.Object({
  DATABASE_URL: Type.String({ minLength: 1 }),
  BATON_ENGINE_URL: Type.String({ minLength: 1 }),
  BATON_ENGINE_SECRET: Type.String({ minLength: 16 }),
  /** Signs the tracking links in mails; the same as the api's. */
  BATON_TRACKING_SECRET: Type.String({ minLength: 32 }),
  /** Absent: mails stay on the mail page of the app. */
  BATON_SMTP_URL: Type.Optional(Type.String({ minLength: 1 })),
  BATON_MAIL_FROM: Type.String({ default: 'Baton <baton@localhost>' }),
  /** Address of the app as people reach it, for links in mails. */
  BATON_PUBLIC_URL: Type.Optional(Type.String({ minLength: 1 })),
  /** The same as the api's: scheduled publications stand under the same rule. */
  BATON_PUBLISH_ALONE: Type.Boolean({ default: false }),
  /** Works for a sandbox: nothing is sent, and results of workers may be chosen by hand. */
  BATON_SANDBOX: Type.Boolean({ default: false }),
  BATON_EXIT_WITH_STDIN: Type.Boolean({ default: false }),
  BATON_LOG_LEVEL: Type.String({ default: 'info' }),
});

export interface WorkersConfig {
  databaseUrl: string;
  engine: { url: string; secret: string };
  mail: { smtpUrl: string | null; from: string };
  tracking: TrackingLinks;
  mayPublishAlone: boolean;
  sandbox: boolean;
  exitWithStdin: boolean;
  logLevel: string;
}

/** Reads the environment once; throws one error that lists every fault. */
export function readWorkersConfig(environment: NodeJS.ProcessEnv = process.env): WorkersConfig {
  const env = envSchema<Static<typeof WorkersEnvironment>>({ schema: WorkersEnvironment, data: environment });
  return Object.freeze({
    databaseUrl: env.DATABASE_URL,
    engine: { url: env.BATON_ENGINE_URL, secret: env.BATON_ENGINE_SECRET },
    mail: { smtpUrl: env.BATON_SMTP_URL ?? null, from: env.BATON_MAIL_FROM },
    tracking: { secret: env.BATON_TRACKING_SECRET, publicUrl: env.BATON_PUBLIC_URL ?? null },
    mayPublishAlone: env.BATON_PUBLISH_ALONE,
    sandbox: env.BATON_SANDBOX,
    exitWithStdin: env.BATON_EXIT_WITH_STDIN,
    logLevel: env.BATON_LOG_LEVEL,
  });
}
