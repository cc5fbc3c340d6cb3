import type { ServerResponse } from 'node:http';
import type { Database } from '@baton/db';
import type { Log } from '@baton/domain/context';
import { checkLogin } from '@baton/domain/login';
import type { Login } from '@baton/domain/login';
import type { StreamMessage, StreamReader } from '@baton/domain/stream';
import { frameOf } from './frame-of.ts';

/** Streams of this process, so that all can be ended when it drains. */
export type OpenStreams = Set<() => void>;

export interface EventStream {
  reader: StreamReader;
  login: Login;
  db: Database;
  log: Log;
  /** `Last-Event-ID`. */
  after: string | null;
  /** What other replies carry too. */
  headers: Record<string, string | number | string[] | undefined>;
  raw: ServerResponse;
}

const heartbeatMs = 20_000;

/** A listener that takes nothing in is cut off at this many waiting bytes; it comes back with its cursor. */
const mostWaiting = 1024 * 1024;

/**
 * Writes what the login's person may know as server-sent events until one side ends it. It ends at once when the
 * login ends, and within a heartbeat when the person's memberships change: the next one is opened with them.
 */
export function openEventStream(streams: OpenStreams, stream: EventStream): void {
  const { reader, login, raw, log } = stream;
  for (const [name, value] of Object.entries(stream.headers)) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const end = (): void => {
    streams.delete(end);
    clearInterval(heartbeat);
    unsubscribe();
    raw.end();
  };
  const write = (frame: string): void => {
    if (raw.writableEnded) return;
    raw.write(frame);
    if (raw.writableLength > mostWaiting) raw.destroy();
  };
  const check = (): void => {
    stillHolds(stream).then(
      (holds) => (holds ? undefined : end()),
      (fault: unknown) => log.warn({ err: fault }, 'a stream could not be checked'),
    );
  };
  const heartbeat = setInterval(() => {
    write(': still here\n\n');
    check();
  }, heartbeatMs);
  const unsubscribe = reader.subscribe({
    principals: login.person.principals,
    after: stream.after,
    onEvent: (message: StreamMessage) => {
      if (message.type === 'event' && message.kind === 'loginEnded') {
        if (message.id === login.loginSessionId) end();
        return;
      }
      write(frameOf(message));
      // The end of a login that lies before this place is told to nobody any more.
      if (message.type === 'ready' || message.type === 'reset') check();
    },
  });
  streams.add(end);
  raw.on('close', end);
}

async function stillHolds({ db, login }: EventStream): Promise<boolean> {
  const person = await checkLogin(db, login.loginSessionId);
  return person !== null && person.principals.join() === login.person.principals.join();
}
