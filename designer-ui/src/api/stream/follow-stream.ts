import { createEventReader } from './read-events.ts';
import type { StreamBlock } from './read-events.ts';

export type StreamState = 'connecting' | 'open' | 'down' | 'ended';

interface Follower {
  /** Where to resume; null for the present. */
  lastEventId: string | null;
  onBlock: (block: StreamBlock) => void;
  onState: (state: StreamState) => void;
  signal: AbortSignal;
}

/** Silence longer than this means that the connection is dead; the server sends a heartbeat well before. */
const silenceLimit = 45_000;

/**
 * Follows the stream until `signal` aborts or the login ends, reconnecting with back-off. It reads by fetch,
 * because an EventSource can neither start from a given id in another tab nor tell a 401 from a lost line.
 */
export async function followStream(address: string, follower: Follower): Promise<void> {
  let lastEventId = follower.lastEventId;
  let failures = 0;
  while (!follower.signal.aborted) {
    follower.onState(failures === 0 ? 'connecting' : 'down');
    const outcome = await readOnce(address, lastEventId, follower.signal, {
      onOpen: () => {
        failures = 0;
        follower.onState('open');
      },
      onBlock: (block) => {
        if (block.id !== null) lastEventId = block.id;
        follower.onBlock(block);
      },
    });
    if (outcome === 'login-ended') {
      follower.onState('ended');
      return;
    }
    failures += 1;
    if (!follower.signal.aborted) await pause(waitAfter(failures), follower.signal);
  }
}

/** Milliseconds before the next attempt: 0.5 s doubling to 15 s, a third of it by chance. */
export function waitAfter(failures: number, chance: number = Math.random()): number {
  const full = Math.min(500 * 2 ** (failures - 1), 15_000);
  return Math.round(full * (2 / 3 + chance / 3));
}

interface Reading {
  onOpen: () => void;
  onBlock: (block: StreamBlock) => void;
}

async function readOnce(address: string, lastEventId: string | null, signal: AbortSignal, reading: Reading) {
  const line = new AbortController();
  const stop = () => line.abort();
  signal.addEventListener('abort', stop, { once: true });
  let watchdog = setTimeout(stop, silenceLimit);
  try {
    const reply = await fetch(address, {
      headers: { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: line.signal,
    });
    if (reply.status === 401) return 'login-ended';
    if (!reply.ok || !reply.body) return 'lost';
    reading.onOpen();
    const read = createEventReader();
    const pieces = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) return 'lost';
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, silenceLimit);
      read(value).forEach(reading.onBlock);
    }
  } catch {
    // Every failure of the line means the same: try again.
    return 'lost';
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', stop);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    globalThis.addEventListener?.('online', wake);
    signal.addEventListener('abort', wake);
  });
}
