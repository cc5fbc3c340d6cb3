import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTicketRow } from '../../../tests/support/ticket-row.ts';
import { appendAuditEvent } from './append-audit-event.ts';
import type { AuditEvent } from './audit-input.ts';
import { verifyChain } from './verify-chain.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.drop());

function event(ticketId: string, source: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    ticketId,
    source,
    kind: 'comment_added',
    actor: { kind: 'system', name: 'test' },
    at: new Date('2026-03-01T08:00:00.123Z'),
    facts: { b: [1, { z: null, a: '客服 "x"' }], a: 1.5 },
    ...more,
  };
}

describe('appending audit events', () => {
  it('chains the events of a ticket, also those of writers at the same moment', async () => {
    const ticket = await createTicketRow(test.db);
    const other = await createTicketRow(test.db);
    // when many append at once, to two tickets
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        test.db.transaction((tx) =>
          appendAuditEvent(tx, event(index % 2 ? ticket.id : other.id, `source:${ticket.id}:${index}`)),
        ),
      ),
    );
    // then each chain has its own events without a gap
    expect(await verifyChain(test.db, ticket.id)).toBeNull();
    expect(await verifyChain(test.db, other.id)).toBeNull();
    const rows = await sqlOf(
      test.db,
    )`select position from audit_events where ticket_id = ${ticket.id} order by 1`;
    expect(rows.map((row) => row.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('writes one event of a kind for one cause', async () => {
    const ticket = await createTicketRow(test.db);
    const first = await appendAuditEvent(test.db, event(ticket.id, `once:${ticket.id}`));
    const second = await appendAuditEvent(test.db, event(ticket.id, `once:${ticket.id}`));
    expect(first).not.toBeNull();
    expect(second).toBeNull();
  });

  it.each([
    ['altered', `update audit_events set reason = 'other' where position = 2`],
    ['altered', `update audit_events set at = at + interval '1 s' where position = 2`],
    ['missing', `delete from audit_events where position = 2`],
    ['unlinked', `update audit_events set previous_hash = 'x' where position = 2`],
  ])('is found %s after: %s', async (fault, tampering) => {
    const ticket = await createTicketRow(test.db);
    for (const source of ['a', 'b', 'c'])
      await appendAuditEvent(test.db, event(ticket.id, `${source}:${ticket.id}`));
    expect(await verifyChain(test.db, ticket.id)).toBeNull();
    await sqlOf(test.db).unsafe(`${tampering} and ticket_id = '${ticket.id}'`);
    expect(await verifyChain(test.db, ticket.id)).toEqual({ position: 2, fault });
  });
});
