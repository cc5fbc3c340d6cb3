import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitingInput } from './waiting-input.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Two fields of one editor. */
function fields() {
  const taken: unknown[] = [];
  const { module, flush } = waitingInput();
  const [, debounceInput] = module.debounceInput as [string, (act: (text: unknown) => void) => typeof act];
  const [one, other] = [1, 2].map(() => debounceInput((text) => void taken.push(text)));
  return { taken, flush, one, other };
}

test('what is typed counts once, when typing pauses', () => {
  const { taken, one } = fields();
  one?.('5');
  one?.('50');
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual(['50']);
});

test('what is typed counts at once when it is asked for, and not again', () => {
  const { taken, flush, one, other } = fields();
  one?.('5');
  other?.('"high"');
  flush();
  expect(taken).toEqual(['5', '"high"']);
  vi.advanceTimersByTime(1_000);
  flush();
  expect(taken).toHaveLength(2);
});
