import { expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';

test('a failure of ours keeps its words and its place', () => {
  const told = describeFailure(new TypeError('Cannot read properties of undefined'));
  expect(told).toMatchObject({ type: 'TypeError', message: 'Cannot read properties of undefined' });
  expect(told.stack).toContain('describe-failure.test.ts');
  expect(told.stack).not.toContain('Cannot read');
});

test('words of the database stay out: they repeat what people wrote', () => {
  const cause = Object.assign(new Error('duplicate key (name)=(张三)'), {
    ...{ name: 'PostgresError', code: '23505', constraint_name: 'people_username_key' },
  });
  const told = describeFailure(new Error('Failed query: insert … params: 张三', { cause }));
  expect(JSON.stringify(told)).not.toContain('张三');
  expect(told).toMatchObject({ code: '23505', constraint: 'people_username_key', message: '' });
});

test('anything may be thrown', () => {
  expect(describeFailure('secret')).toEqual({ type: 'string', message: '', stack: '' });
});
