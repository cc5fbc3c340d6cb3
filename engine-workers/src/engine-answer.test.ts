import { expect, it } from 'vitest';
import { readEngineAnswer, wordsOf } from './engine-answer.ts';

it.each([
  ['gone', { httpStatusCode: 404, type: 'RestException', code: 0 }],
  ['gone', { httpStatusCode: 400, type: 'RestException', code: 0 }],
  ['objection', { httpStatusCode: 500, type: 'ProcessEngineException', code: 0 }],
  ['objection', { httpStatusCode: 500, type: 'ProcessEnginePersistenceException', code: 10_002 }],
  ['unknown', { httpStatusCode: 500, type: 'ProcessEnginePersistenceException', code: 0 }],
  ['unknown', { httpStatusCode: 500, type: 'CannotCreateTransactionException', code: null }],
  ['unknown', { httpStatusCode: 500, type: 'OptimisticLockingException', code: 1 }],
  ['unknown', { httpStatusCode: 503 }],
  ['unknown', { code: 'ECONNREFUSED' }],
])('takes for %s: %j', (answer, fault) => {
  expect(readEngineAnswer(fault)).toBe(answer);
});

it('prefers the engine’s own words', () => {
  expect(wordsOf(Object.assign(new Error('Response code 500'), { engineMsg: 'no way' }))).toBe('no way');
  expect(wordsOf(new Error('socket hang up'))).toBe('socket hang up');
});
