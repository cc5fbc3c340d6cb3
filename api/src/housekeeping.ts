import type { Database } from '@baton/db';
import { removeOrphanAttachments } from '@baton/domain/attachments';
import type { Log } from '@baton/domain/context';
import { pruneIdempotencyKeys } from '@baton/domain/idempotency';
import { pruneLogins } from '@baton/domain/login';

const hour = 3_600_000;

/** Clears away, once an hour, what nobody can use any more. Each part may run in several processes at once. */
export function startHousekeeping(parts: { db: Database; attachmentsDir: string; log: Log }): {
  stop(): Promise<void>;
} {
  const { db, attachmentsDir, log } = parts;
  let running = Promise.resolve();
  const tidy = async (): Promise<void> => {
    try {
      await pruneLogins(db);
      await pruneIdempotencyKeys(db);
      await removeOrphanAttachments(db, attachmentsDir);
    } catch (fault) {
      log.warn({ err: fault }, 'housekeeping failed and will be tried again');
    }
  };
  const timer = setInterval(() => {
    running = running.then(tidy);
  }, hour);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
