import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../tests/support/eventually.ts';
import { pruneStreamEvents } from './prune-stream-events.ts';
import { readStream } from './read-stream.ts';
import { recordStreamEvent } from './record-stream-event.ts';
import { startStreamReader } from './start-stream-reader.ts';
import type { StreamReader } from './start-stream-reader.ts';
import type { StreamMessage } from './stream-message.ts';

let test: TestDatabase;
let reader: StreamReader;
const errors: unknown[] = [];
const log = { error: (facts: unknown) => void errors.push(facts) };

beforeAll(async () => {
  test = await createTestDatabase();
  await sqlOf(test.db)`insert into engine_cursor (id, xid, seq, system_identifier) values (1, '0', 0, 'x')`;
});

afterAll(() => test.drop());

beforeEach(() => {
  reader = startStreamReader(test.db, log);
});

afterEach(async () => {
  await reader.stop();
  expect(errors).toEqual([]);
});

/** Listens as somebody; answers what has been told. */
async function listen(principals: string[], after: string | null = null): Promise<StreamMessage[]> {
  const told: StreamMessage[] = [];
  reader.subscribe({ principals, after, onEvent: (message) => told.push(message) });
  await eventually(
    () => Promise.resolve(told),
    (messages) => messages.some(({ type }) => type === 'ready' || type === 'reset'),
  );
  return told;
}

const tell = (id: string, audienceBefore: string[], audienceAfter: string[]) =>
  recordStreamEvent(test.db, { kind: 'ticket', id, ticketNumber: id, audienceBefore, audienceAfter });

const arrived = (told: StreamMessage[], id: string) =>
  eventually(
    () => Promise.resolve(told),
    (messages) => messages.some((message) => 'id' in message && message.id === id),
  );

describe('the stream', () => {
  it('tells each listener what concerns them, and who no longer may see it only that it is gone', async () => {
    const [lin, wang, guo] = await Promise.all([
      listen(['person:lin', 'team:service']),
      listen(['person:wang']),
      listen(['person:guo']),
    ]);
    await tell('T-1', ['team:service'], ['person:wang']);
    await tell('T-2', [], ['person:lin', 'person:wang', 'person:guo']);
    for (const told of [lin, wang, guo]) await arrived(told, 'T-2');
    const heard = (told: StreamMessage[]) =>
      told.slice(1).map((one) => [one.type, 'id' in one ? one.id : '']);
    expect(heard(lin)).toEqual([
      ['gone', 'T-1'],
      ['event', 'T-2'],
    ]);
    expect(heard(wang)).toEqual([
      ['event', 'T-1'],
      ['event', 'T-2'],
    ]);
    expect(heard(guo)).toEqual([['event', 'T-2']]);
    expect(lin.find(({ type }) => type === 'gone')).not.toHaveProperty('ticketNumber');
  });

  it('goes on behind the cursor a listener comes back with, without a gap or a repetition', async () => {
    const first = await listen(['person:lin']);
    await tell('T-3', [], ['person:lin']);
    await arrived(first, 'T-3');
    const cursor = first.at(-1)?.cursor ?? '';
    await tell('T-4', [], ['person:lin']);
    await arrived(first, 'T-4');
    const second = await listen(['person:lin'], cursor);
    await tell('T-5', [], ['person:lin']);
    await arrived(second, 'T-5');
    expect(second.flatMap((one) => ('id' in one ? [one.id] : []))).toEqual(['T-4', 'T-5']);
    const missed = await readStream(test.db, { after: cursor, principals: ['person:lin'] });
    expect(missed.messages.map((one) => 'id' in one && one.id)).toEqual(['T-4', 'T-5']);
  });

  it('keeps back what lies above an open transaction, then tells it in order', async () => {
    const told = await listen(['person:lin']);
    const holder = await test.db.$client.reserve();
    await holder`begin`;
    await holder`
      insert into stream_events (kind, id, audience_before, audience_after) values ('ticket', 'T-6', '{}', '{person:lin}')`;
    await tell('T-7', [], ['person:lin']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toHaveLength(1);
    await holder`commit`;
    holder.release();
    await arrived(told, 'T-7');
    expect(told.slice(1).map((one) => 'id' in one && one.id)).toEqual(['T-6', 'T-7']);
  });

  it.each(['7.7', 'nonsense', '99999999999.1'])(
    'resets a listener whose cursor %s leads nowhere',
    async (cursor) => {
      await tell('T-8', [], ['person:lin']);
      const [first] = await listen(['person:lin'], cursor);
      expect(first?.type).toBe('reset');
    },
  );

  it('resets everybody when the epoch is raised', async () => {
    const told = await listen(['person:lin']);
    await sqlOf(test.db)`update engine_cursor set epoch = epoch + 1`;
    await eventually(
      () => Promise.resolve(told),
      (messages) => messages.some(({ type }) => type === 'reset'),
    );
  });

  it('prunes what is older than the retention but keeps the newest event, which cursors name', async () => {
    await tell('T-9', [], ['person:lin']);
    await sqlOf(test.db)`update stream_events set at = now() - interval '2 hours'`;
    expect(await pruneStreamEvents(test.db)).toBeGreaterThan(0);
    const left = await sqlOf(test.db)`select id from stream_events`;
    expect(left.map((row) => row.id)).toEqual(['T-9']);
  });

  it('tells nothing after the subscription has ended', async () => {
    const told: StreamMessage[] = [];
    const end = reader.subscribe({ principals: ['person:lin'], onEvent: (message) => told.push(message) });
    end();
    const other = await listen(['person:lin']);
    await tell('T-10', [], ['person:lin']);
    await arrived(other, 'T-10');
    expect(told).toEqual([]);
  });
});
