import type { TypeEvent } from '@baton/contract/http/type-reviews';
import { newId } from '@baton/db';
import type { Queryable, Transaction } from '@baton/db';
import { ticketTypeEvents } from '@baton/db/schema';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

export type TypeEventRow = typeof ticketTypeEvents.$inferSelect;

type NewTypeEvent = Omit<typeof ticketTypeEvents.$inferInsert, 'id' | 'kind' | 'personId' | 'at'> & {
  /** Where the caller of the api chose it; else made here. */
  id?: string;
  kind: TypeEvent['kind'];
};

/**
 * Writes down what the actor says or does about a ticket type; null where an event of that id is there already. Its
 * moment is that of the writing, not of the transaction's begin: whoever waited for a lock comes later.
 */
export async function recordTypeEvent(
  ctx: Context,
  tx: Transaction,
  { id = newId(), ...event }: NewTypeEvent,
): Promise<TypeEventRow | null> {
  const personId = ctx.actor.kind === 'person' ? actingPerson(ctx).id : null;
  const [row] = await tx
    .insert(ticketTypeEvents)
    .values({ ...event, id, personId, at: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

interface Standing {
  state: 'open' | 'requested' | 'approved' | 'returned';
  /** Whose approval stands. */
  approvedBy: string | null;
}

/** How the review of exactly this content stands: an approval until a colleague returns it, else what was said last. */
export async function findStanding(db: Queryable, key: string, hash: string): Promise<Standing> {
  const events = await db
    .select({ kind: ticketTypeEvents.kind, personId: ticketTypeEvents.personId })
    .from(ticketTypeEvents)
    .where(
      and(
        eq(ticketTypeEvents.typeKey, key),
        eq(ticketTypeEvents.bundleHash, hash),
        inArray(ticketTypeEvents.kind, ['requested', 'approved', 'returned']),
      ),
    )
    .orderBy(desc(ticketTypeEvents.at), desc(ticketTypeEvents.id));
  const decision = events.find(({ kind }) => kind !== 'requested');
  if (decision?.kind === 'approved') return { state: 'approved', approvedBy: decision.personId };
  return { state: (events[0]?.kind ?? 'open') as Standing['state'], approvedBy: null };
}

/**
 * Who approved what is to be published. Null where that is nobody and need not be: programs of ours publish what ships,
 * and an installation may let one person publish alone. Throws `approval_missing`.
 */
export async function requireApproval(
  ctx: Context,
  tx: Transaction,
  { key, hash }: { key: string; hash: string },
): Promise<string | null> {
  const { approvedBy } = await findStanding(tx, key, hash);
  if (approvedBy !== null || ctx.actor.kind === 'system' || ctx.mayPublishAlone) return approvedBy;
  throw new DomainError('approval_missing', { key });
}
