import type { Context } from '@baton/domain/context';
import { startLoop } from '@baton/domain/loops';
import type { Stoppable } from '@baton/domain/loops';
import { recordDelivery, takeDueMails } from '@baton/domain/notifications';
import type { MailDriver } from './mail-driver.ts';

const idleMs = 500;

/**
 * Sends what is due, one mail at a time, so that a lease covers one mail only, however slow the server; `stop` waits
 * for the mail under way. Any number of processes may do so.
 */
export function startMailSender(ctx: Pick<Context, 'db' | 'log' | 'passPoint'>, send: MailDriver): Stoppable {
  return startLoop({ name: 'mails', idleMs, log: ctx.log, round: () => sendOne(ctx, send) });
}

async function sendOne(
  { db, log, passPoint }: Pick<Context, 'db' | 'log' | 'passPoint'>,
  send: MailDriver,
): Promise<boolean> {
  const [mail] = await takeDueMails(db, 1);
  if (!mail) return false;
  await passPoint('mail.taken');
  const result = await send(mail);
  await passPoint('mail.sent');
  if ('error' in result) log.warn({ message: mail.id, attempts: mail.attempts, ...result }, 'mail not sent');
  await recordDelivery(db, mail, result);
  return true;
}
