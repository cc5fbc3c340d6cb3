import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { EffectScope } from 'vue';
import { useSandbox } from './use-sandbox.ts';

const minute = 60_000;
let asked = 0;
let answer: object = {};
let scope: EffectScope;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  answer = { state: 'ready', step: null, seconds: 0, reason: null };
  // The server at the edge: says where the sandbox is, and keeps it awake for whoever asks.
  vi.stubGlobal('fetch', () => {
    asked++;
    return Promise.resolve(Response.json(answer));
  });
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened = async () => {
  const sandbox = scope.run(useSandbox);
  await sandbox?.look();
  expect(asked).toBe(1);
};

test('a page that was left open does not keep the sandbox awake', async () => {
  await opened();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(asked).toBe(1);
});

test('whoever does something there does, once a minute', async () => {
  await opened();
  for (let at = 0; at < 20; at++) dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(minute);
  expect(asked).toBe(2);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(asked).toBe(2);
  dispatchEvent(new Event('pointermove'));
  await vi.advanceTimersByTimeAsync(minute);
  expect(asked).toBe(3);
});

test('one that starts is looked at until it runs', async () => {
  answer = { state: 'starting', step: 'engine', seconds: 3, reason: null };
  await opened();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(3);
  answer = { state: 'ready', step: null, seconds: 0, reason: null };
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(asked).toBe(4);
});

test('nothing is asked once the tab has been left', async () => {
  await opened();
  dispatchEvent(new Event('keydown'));
  scope.stop();
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(asked).toBe(1);
});
