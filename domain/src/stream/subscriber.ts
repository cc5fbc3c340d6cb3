import type { Sql } from '@baton/db';
import { readRowsFor } from './read-rows.ts';
import { formatCursor, isReadable, parseCursor } from './stream-cursor.ts';
import type { StreamPosition } from './stream-cursor.ts';
import { messageFor } from './stream-message.ts';
import type { StreamMessage, StreamRow } from './stream-message.ts';

export interface SubscriptionInput {
  principals: readonly string[];
  /** `Last-Event-ID`; absent or null: from now on. */
  after?: string | null;
  onEvent(message: StreamMessage): void;
}

/** One listener of the stream. */
export interface Subscriber {
  input: SubscriptionInput;
  principals: ReadonlySet<string>;
  closed: boolean;
}

export function deliver(subscriber: Subscriber, row: StreamRow): void {
  const message = messageFor(row, subscriber.principals);
  if (message) tell(subscriber, message);
}

export function tell(subscriber: Subscriber, message: StreamMessage): void {
  if (!subscriber.closed) subscriber.input.onEvent(message);
}

/** Tells what was missed up to `head`, or that the cursor leads nowhere; afterwards rows behind `head` may follow. */
export async function catchUp(sql: Sql, subscriber: Subscriber, head: StreamPosition): Promise<void> {
  const { after, principals } = subscriber.input;
  const cursor = formatCursor(head);
  if (after === undefined || after === null) {
    tell(subscriber, { type: 'ready', cursor });
    return;
  }
  const from = parseCursor(after);
  if (!from || !(await isReadable(sql, from))) {
    tell(subscriber, { type: 'reset', cursor });
    return;
  }
  for (const row of await readRowsFor(sql, principals, from, head)) deliver(subscriber, row);
  tell(subscriber, { type: 'ready', cursor });
}
