import { createHmac, timingSafeEqual } from 'node:crypto';
import { trackingPage } from '@baton/contract/http/tracking';
import { actingPerson, mayShareTracking } from '../access/index.ts';
import type { TicketOwner } from '../access/index.ts';
import type { Context } from '../context.ts';

/** Ticket number, a dot, and the proof that this installation gave it out: `INC-000123.<HMAC-SHA-256>`. */
function trackingToken(secret: string, number: string): string {
  return `${number}.${createHmac('sha256', secret).update(`tracking:${number}`).digest('base64url')}`;
}

/** The number a token stands for; null for every token this installation did not give out. Constant in time. */
export function readTrackingToken(secret: string, token: string): string | null {
  const number = token.slice(0, Math.max(0, token.indexOf('.')));
  const [given, right] = [token, trackingToken(secret, number)].map((word) =>
    createHmac('sha256', secret).update(word).digest(),
  ) as [Buffer, Buffer];
  return timingSafeEqual(given, right) ? number : null;
}

/** Address in the web app by which anybody follows the ticket, with no account. */
export function trackingAddress(secret: string, number: string): string {
  return `${trackingPage}#${trackingToken(secret, number)}`;
}

/** The same for the acting person to hand out; null when they may not. */
export function trackingPath(ctx: Context, ticket: TicketOwner & { number: string }): string | null {
  if (!ctx.tracking || !mayShareTracking(actingPerson(ctx), ticket)) return null;
  return trackingAddress(ctx.tracking.secret, ticket.number);
}
