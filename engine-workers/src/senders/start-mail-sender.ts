import type { Database } from '@baton/db';
import type { Log } from '@baton/domain/context';
import { recordDelivery, takeDueMails } from '@baton/domain/notifications';
import type { MailDriver } from './mail-driver.ts';

const idlePause = 500;
const batch = 20;

/** Sends what is due, one mail at a time, until stopped; `stop` waits for the mail under way. */
export function startMailSender(db: Database, send: MailDriver, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;

  const finished = (async () => {
    while (!stopped) {
      const sent = await sendBatch(db, send, () => stopped).catch((error: unknown) => {
        log.warn({ error }, 'mails wait: the outbox could not be read');
        return 0;
      });
      if (sent < batch && !stopped) await pause((resolve) => (wake = resolve));
    }
  })();

  return {
    async stop() {
      stopped = true;
      wake?.();
      await finished;
    },
  };
}

async function sendBatch(db: Database, send: MailDriver, isStopped: () => boolean): Promise<number> {
  const mails = await takeDueMails(db, batch);
  for (const mail of mails) {
    if (isStopped()) break;
    await recordDelivery(db, mail, await send(mail));
  }
  return mails.length;
}

function pause(keep: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    keep(resolve);
    setTimeout(resolve, idlePause);
  });
}
