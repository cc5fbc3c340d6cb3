import { effectScope } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLocalCopy } from '../../ui/local-copy.ts';
import { useDraft } from './use-draft.ts';

const copy = (note: string, reason = '') => ({
  data: { note },
  outcome: null,
  outcomeData: {},
  reason,
  at: Date.now(),
});
const scope = { current: effectScope() };
let sent: { note: string; version: number }[] = [];
let reply: () => Response;

function draft() {
  scope.current = effectScope();
  const made = scope.current.run(() => useDraft({ taskId: 't1', localKey: 'p.t1', baseVersion: () => 4 }));
  if (!made) throw new Error('the scope has ended');
  return made;
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  reply = () => new Response(JSON.stringify({ savedAt: '2026-01-01T08:00:00Z' }));
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body)) as { data: { note: string }; baseVersion: number };
    sent.push({ note: body.data.note, version: body.baseVersion });
    return Promise.resolve(reply());
  });
});

afterEach(() => {
  scope.current.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('typing is kept here at once and sent once when it pauses', async () => {
  const { keep, state } = draft();
  keep(copy('a'));
  keep(copy('ab'));
  expect(readLocalCopy('p.t1')?.data).toEqual({ note: 'ab' });
  expect(state.value.kind).toBe('typing');
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toEqual([{ note: 'ab', version: 4 }]);
  expect(state.value.kind).toBe('saved');
  expect(readLocalCopy('p.t1')).toBeNull();
});

test('without the server it stays here, and goes out when the line is back', async () => {
  const { keep, state } = draft();
  reply = () => new Response(null, { status: 502 });
  keep(copy('a'));
  await vi.advanceTimersByTimeAsync(800);
  expect(state.value.kind).toBe('local');
  expect(readLocalCopy('p.t1')?.data).toEqual({ note: 'a' });
  reply = () => new Response(JSON.stringify({ savedAt: '2026-01-01T08:00:00Z' }));
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(10);
  expect(state.value.kind).toBe('saved');
});

test('leaving the page sends what still waits; a completed step sends nothing more', async () => {
  const { keep } = draft();
  keep(copy('unsent'));
  scope.current.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ note }) => note)).toEqual(['unsent']);
  const second = draft();
  second.keep(copy('done'));
  second.forget();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
  expect(readLocalCopy('p.t1')).toBeNull();
});

test('a reason is known to this browser alone, so its copy stays', async () => {
  const { keep } = draft();
  keep(copy('a', 'because'));
  await vi.advanceTimersByTimeAsync(800);
  expect(readLocalCopy('p.t1')?.reason).toBe('because');
});
