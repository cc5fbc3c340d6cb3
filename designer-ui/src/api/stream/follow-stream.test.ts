import { afterEach, expect, test, vi } from 'vitest';
import { followStream, waitAfter } from './follow-stream.ts';
import type { StreamState } from './follow-stream.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('waits double up to fifteen seconds and never fall below two thirds', () => {
  expect(waitAfter(1, 1)).toBe(500);
  expect(waitAfter(3, 1)).toBe(2000);
  expect(waitAfter(12, 1)).toBe(15_000);
  expect(waitAfter(12, 0)).toBe(10_000);
});

test('after a lost line it resumes from the last id, and stops when the login has ended', async () => {
  vi.useFakeTimers();
  const asked: (string | null)[] = [];
  const replies = [
    () => new Response('id: 5.2\nevent: counts\ndata: {}\n\n'),
    () => new Response(null, { status: 401 }),
  ];
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('last-event-id'));
    return Promise.resolve((replies.shift() ?? (() => new Response(null, { status: 500 })))());
  });
  const states: StreamState[] = [];
  const blocks: string[] = [];
  const following = followStream('/stream', {
    lastEventId: null,
    signal: new AbortController().signal,
    onBlock: (block) => blocks.push(block.name),
    onState: (state) => states.push(state),
  });
  await vi.advanceTimersByTimeAsync(1_000);
  await following;
  expect(blocks).toEqual(['counts']);
  expect(asked).toEqual([null, '5.2']);
  expect(states).toEqual(['connecting', 'open', 'down', 'ended']);
});
