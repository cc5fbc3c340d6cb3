import { expect, test } from 'vitest';
import { jdbcOf } from './jdbc.ts';

test('keeps server and database, names the schema, and takes the credentials out', () => {
  expect(jdbcOf('postgresql://me:p%40ss%2F@db.example:6432/baton')).toEqual({
    url: 'jdbc:postgresql://db.example:6432/baton?currentSchema=engine&reWriteBatchedInserts=true&ApplicationName=baton-engine',
    user: 'me',
    password: 'p@ss/',
  });
});

test('takes the usual port when none is named, and keeps how TLS is asked for', () => {
  expect(jdbcOf('postgres://me:x@h/b?sslmode=verify-full&application_name=x').url).toBe(
    'jdbc:postgresql://h:5432/b?currentSchema=engine&reWriteBatchedInserts=true&ApplicationName=baton-engine&sslmode=verify-full',
  );
});
