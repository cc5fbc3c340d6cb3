import { createHash } from 'node:crypto';
import type { Queryable } from '@baton/db';
import { idempotencyKeys } from '@baton/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

export interface RepeatableRequest {
  /** The caller's Idempotency-Key; without one the request is made anew each time. */
  key: string | undefined;
  operationId: string;
  /** Everything that makes it this request and no other; JSON. */
  content: unknown;
}

/** Notes, in the transaction of the change, what the request made. */
export type Remember = (tx: Queryable, subjectId: string) => Promise<void>;

/**
 * Runs `act` at most once per person and key within 24 hours and answers the id of what it made, then or now.
 * A request that failed made nothing and may be sent again. Two at once: the second waits for the first's
 * transaction. Throws `idempotency_key_reused` when the key belongs to another request.
 */
export async function actOnce(
  ctx: Context,
  request: RepeatableRequest,
  act: (remember: Remember) => Promise<string>,
): Promise<{ subjectId: string; replayed: boolean }> {
  const { key } = request;
  if (key === undefined) return { subjectId: await act(async () => undefined), replayed: false };
  const row = {
    personId: actingPerson(ctx).id,
    key,
    operationId: request.operationId,
    hash: hashOf(request),
  };
  const known = await findSubject(ctx, row);
  if (known) return { subjectId: known, replayed: true };
  try {
    return { subjectId: await act((tx, subjectId) => remember(tx, row, subjectId)), replayed: false };
  } catch (error) {
    // What stands in the way (the key, a task that has ended) may be the doing of the same request, sent twice.
    const first = await findSubject(ctx, row);
    if (first) return { subjectId: first, replayed: true };
    throw error instanceof KeyTaken ? new DomainError('idempotency_in_flight') : error;
  }
}

/** Forgets keys older than a day. */
export async function pruneIdempotencyKeys(db: Queryable): Promise<void> {
  await db.delete(idempotencyKeys).where(sql`${idempotencyKeys.createdAt} < now() - interval '1 day'`);
}

interface KeyRow {
  personId: string;
  key: string;
  operationId: string;
  hash: string;
}

class KeyTaken extends Error {
  override name = 'KeyTaken';
}

async function findSubject(ctx: Context, row: KeyRow): Promise<string | null> {
  const [found] = await ctx.db
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.personId, row.personId),
        eq(idempotencyKeys.key, row.key),
        sql`${idempotencyKeys.createdAt} >= now() - interval '1 day'`,
      ),
    );
  if (!found) return null;
  if (found.operationId !== row.operationId || found.requestHash !== row.hash) {
    throw new DomainError('idempotency_key_reused');
  }
  return found.subjectId;
}

async function remember(tx: Queryable, row: KeyRow, subjectId: string): Promise<void> {
  const { personId, key, operationId, hash } = row;
  const values = { operationId, requestHash: hash, subjectId, createdAt: new Date() };
  const written = await tx
    .insert(idempotencyKeys)
    .values({ personId, key, ...values })
    .onConflictDoUpdate({
      target: [idempotencyKeys.personId, idempotencyKeys.key],
      set: values,
      setWhere: sql`${idempotencyKeys.createdAt} < now() - interval '1 day'`,
    })
    .returning({ key: idempotencyKeys.key });
  if (written.length === 0) throw new KeyTaken();
}

function hashOf({ operationId, content }: RepeatableRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([operationId, content]))
    .digest('hex');
}
