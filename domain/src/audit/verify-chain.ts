import type { Queryable } from '@baton/db';
import { auditEvents } from '@baton/db/schema';
import { asc, eq } from 'drizzle-orm';
import { hashAuditEvent } from './hash-audit-event.ts';

export interface ChainFault {
  position: number;
  fault: 'missing' | 'unlinked' | 'altered';
}

/** Reads a ticket's audit events again and answers the first fault of their chain, or null when it holds. */
export async function verifyChain(tx: Queryable, ticketId: string): Promise<ChainFault | null> {
  const events = await tx
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.ticketId, ticketId))
    .orderBy(asc(auditEvents.position));
  let previousHash = '';
  for (const [index, event] of events.entries()) {
    const position = index + 1;
    if (event.position !== position) return { position, fault: 'missing' };
    if (event.previousHash !== previousHash) return { position, fault: 'unlinked' };
    const { position: _position, previousHash: _previous, hash, at, ...content } = event;
    const expected = hashAuditEvent(previousHash, position, { ...content, ticketId, at: at.toISOString() });
    if (hash !== expected) return { position, fault: 'altered' };
    previousHash = hash;
  }
  return null;
}
