import { expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { wordsOf } from './error-words.ts';

const t = (key: string) => key;
const problem = { type: '', title: '', status: 409, code: 'stale_version', requestId: 'r-9' };

test('a code with words speaks for itself and carries the request id', () => {
  const words = wordsOf(new ApiError(409, 'stale_version', problem), t, () => true);
  expect(words).toMatchObject({ title: 'errors.stale_version.title', requestId: 'r-9' });
});

test('a code of a later version, and what is no answer at all, get general words', () => {
  const later = new ApiError(409, 'brand_new' as never, problem);
  const knows = (key: string) => !key.includes('brand_new');
  expect(wordsOf(later, t, knows).title).toBe('errors.internal_error.title');
  expect(wordsOf(new TypeError('x'), t, knows).requestId).toBeNull();
});

test('trying again is offered where it can help', () => {
  const kind = (code: string) => wordsOf(new ApiError(0, code as never, null), t, () => true);
  expect(kind('unreachable').retryable).toBe(true);
  expect(kind('not_allowed').retryable).toBe(false);
  expect(kind('ticket_not_found').retryable).toBe(false);
});
