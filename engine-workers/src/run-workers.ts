import { pino } from 'pino';
import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { startDeadlines } from '@baton/domain/deadlines';
import { createEnginePort, startProjector, startReconcile, startRelay } from '@baton/domain/engine';
import { startPublications } from '@baton/domain/type-reviews';
import { startEndingLongTransactions, withChosenResult } from '@baton/domain/sandbox-runs';
import { readWorkersConfig } from './config.ts';
import { onEnd } from './on-end.ts';
import { createMailDriver } from './senders/mail-driver.ts';
import { startMailSender } from './senders/start-mail-sender.ts';
import { subscribeTopics } from './subscribe-topics.ts';
import { createWorker } from './worker.ts';

/**
 * The process of the workers: external tasks, relay, projector and reconcile job of the engine seam, step clocks and
 * the mail sender. Runs until a signal or the end of standard input. `passPoint` is for what stands between two writes.
 */
export function runWorkers(passPoint: Context['passPoint']): void {
  const config = readWorkersConfig();
  const log = pino({ level: config.logLevel });
  const db = createDatabase(config.databaseUrl, {
    max: config.sandbox ? 6 : 20,
    applicationName: config.sandbox ? 'baton-sandbox-workers' : 'baton-workers',
  });
  const engine = createEnginePort(config.engine);
  const { tracking } = config;
  const actor = { kind: 'system', name: 'engine-workers' } as const;
  const ctx: Context = {
    db,
    engine,
    log,
    passPoint,
    actor,
    tracking,
    mayPublishAlone: config.mayPublishAlone,
  };

  const loops = [
    startProjector(ctx),
    startRelay(ctx),
    startReconcile(ctx),
    startDeadlines(ctx),
    startPublications(ctx),
  ];
  // What a sandbox would send stays in its outbox, to be looked at.
  const aside = config.sandbox
    ? startEndingLongTransactions(ctx)
    : startMailSender(ctx, createMailDriver(config.mail.smtpUrl, config.mail.from));
  const engineUrl = `${config.engine.url}/engine-rest`;
  const worker = createWorker({ engineUrl, secret: config.engine.secret, log });
  subscribeTopics(ctx, worker, config.sandbox ? withChosenResult : undefined);
  worker.start();
  log.info({ pid: process.pid }, 'workers ready');

  onEnd(config.exitWithStdin, async (signal) => {
    log.info({ signal }, 'workers end');
    await worker.drain(8_000);
    await Promise.all([...loops, aside].map((loop) => loop.stop()));
    await engine.close();
    await db.close();
  });
}
