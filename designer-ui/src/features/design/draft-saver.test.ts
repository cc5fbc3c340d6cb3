import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { SaveState } from './draft-saver.ts';

let over: number[] = [];
let told: SaveState[] = [];
let answer: () => Promise<{ revision: number }>;

function saver() {
  return createDraftSaver({
    revision: 4,
    save: (revision) => {
      over.push(revision);
      return answer();
    },
    tell: (state) => told.push(state),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  [over, told] = [[], []];
  answer = () => Promise.resolve({ revision: (over.at(-1) ?? 0) + 1 });
});
afterEach(() => void vi.useRealTimers());

test('an untouched drawing is never written', async () => {
  const drawn = saver();
  await drawn.now();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([over, told]).toEqual([[], []]);
});

test('changes are saved once when they pause, each over the revision before', async () => {
  const drawn = saver();
  drawn.changed();
  await vi.advanceTimersByTimeAsync(500);
  drawn.changed();
  await vi.advanceTimersByTimeAsync(799);
  expect(over).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  drawn.changed();
  await drawn.now();
  expect(over).toEqual([4, 5]);
  expect(told).toEqual(['saving', 'saving', 'saved', 'saving', 'saving', 'saved']);
});

test('a change while a request is under way waits for its answer', async () => {
  let reply: (saved: { revision: number }) => void = () => undefined;
  answer = () => new Promise((resolve) => (reply = resolve));
  const drawn = saver();
  drawn.changed();
  void drawn.now();
  await vi.advanceTimersByTimeAsync(0);
  drawn.changed();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(over).toEqual([4]);
  reply({ revision: 5 });
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toEqual([4, 5]);
});

test('a lost network is tried again, less and less often, until it is back', async () => {
  const back = answer;
  answer = () => Promise.reject(new ApiError(0, 'unreachable', null));
  const drawn = saver();
  drawn.changed();
  await drawn.now();
  expect([told.at(-1), drawn.isUnsaved()]).toEqual(['retrying', true]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(over).toHaveLength(3);
  answer = back;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([told.at(-1), drawn.isUnsaved()]).toEqual(['saved', false]);
});

test('what somebody else saved meanwhile is not overwritten before it is decided', async () => {
  // given a drawing whose revision is no longer the latest
  answer = () => Promise.reject(new ApiError(409, 'stale_version', null));
  const drawn = saver();
  drawn.changed();
  await drawn.now();
  expect(told.at(-1)).toBe('conflict');

  // when it is drawn on, then nothing is sent
  drawn.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over).toEqual([4]);

  // when theirs is to stand behind mine, then mine is saved over it
  answer = () => Promise.resolve({ revision: 9 });
  await drawn.goOnFrom(8, { keepMine: true });
  expect([over, drawn.revision(), told.at(-1)]).toEqual([[4, 8], 9, 'saved']);
});

test('taking over what somebody else saved writes nothing', async () => {
  const drawn = saver();
  drawn.changed();
  await drawn.goOnFrom(8, { keepMine: false });
  expect([over, drawn.revision(), drawn.isUnsaved()]).toEqual([[], 8, false]);
});

test('what the server will not take is not tried again by itself', async () => {
  answer = () => Promise.reject(new ApiError(413, 'body_too_large', null));
  const drawn = saver();
  drawn.changed();
  await drawn.now();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([over, told.at(-1)]).toEqual([[4], 'refused']);
});

test('what is given up while it is being saved says nothing more, and is not sent again', async () => {
  let fail: (reason: unknown) => void = () => undefined;
  answer = () => new Promise((_resolve, reject) => (fail = reject));
  const drawn = saver();
  drawn.changed();
  void drawn.now();
  await vi.advanceTimersByTimeAsync(0);
  const stopped = drawn.stop();
  fail(new ApiError(409, 'stale_version', null));
  await stopped;
  expect(told).toEqual(['saving', 'saving']);

  // whatever the network does
  answer = () => Promise.reject(new ApiError(0, 'unreachable', null));
  drawn.changed();
  await drawn.now();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over).toEqual([4]);

  // and goes on when it is not given up after all
  answer = () => Promise.resolve({ revision: 5 });
  await drawn.goOnFrom(drawn.revision(), { keepMine: true });
  expect([over, told.at(-1)]).toEqual([[4, 4], 'saved']);
});
