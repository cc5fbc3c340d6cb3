// The process of the workers: external tasks, the relay and projector of the engine seam, and the mail sender.
import { pino } from 'pino';
import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { createEnginePort, startProjector, startReconcile, startRelay } from '@baton/domain/engine';
import { readWorkersConfig } from './config.ts';
import { onEnd } from './on-end.ts';
import { createMailDriver } from './senders/mail-driver.ts';
import { startMailSender } from './senders/start-mail-sender.ts';
import { subscribeTopics } from './subscribe-topics.ts';
import { createWorker } from './worker.ts';

const config = readWorkersConfig();
const log = pino({ level: config.logLevel });
const db = createDatabase(config.databaseUrl, { max: 20, applicationName: 'baton-workers' });
const engine = createEnginePort(config.engine);
const ctx: Context = {
  db,
  engine,
  log,
  actor: { kind: 'system', name: 'engine-workers' },
  passPoint: () => Promise.resolve(),
};

const projector = startProjector(ctx);
const relay = startRelay(ctx);
const reconcile = startReconcile(ctx);
const sender = startMailSender(db, createMailDriver(config.mail.smtpUrl, config.mail.from), log);
const worker = createWorker({ engineUrl: config.engine.url, secret: config.engine.secret, log });
subscribeTopics(ctx, worker);
worker.start();
log.info({ pid: process.pid }, 'workers ready');

onEnd(config.exitWithStdin, async (signal) => {
  log.info({ signal }, 'workers end');
  await worker.drain(8_000);
  await Promise.all([relay.stop(), projector.stop(), reconcile.stop(), sender.stop()]);
  await engine.close();
  await db.close();
});
