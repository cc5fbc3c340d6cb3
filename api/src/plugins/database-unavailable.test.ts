import { createDatabase } from '@baton/db';
import { people } from '@baton/db/schema';
import { expect, test } from 'vitest';
import { isDatabaseUnavailable } from './database-unavailable.ts';

test('a server that is not there is unavailable, whichever way it is asked', async () => {
  const db = createDatabase('postgresql://nobody@127.0.0.1:1/nothing');
  const asked = [db.select().from(people), db.$client`select 1`];
  for (const ask of asked) {
    const fault: unknown = await Promise.resolve(ask).catch((error: unknown) => error);
    expect(isDatabaseUnavailable(fault)).toBe(true);
  }
  await db.close();
});

test.each([['57P01'], ['57P03'], ['53300'], ['08006'], ['3D000'], ['CONNECTION_CLOSED']])(
  '%s is "not now"',
  (code) => {
    const wrapped = new Error('wrapped', { cause: Object.assign(new Error('x'), { code }) });
    expect(isDatabaseUnavailable(wrapped)).toBe(true);
  },
);

test.each([['23505'], ['42P01'], ['57014'], [undefined]])('%s is a fault of ours', (code) => {
  expect(isDatabaseUnavailable(Object.assign(new Error('x'), { code }))).toBe(false);
});

test('what is no error is a fault of ours', () => {
  expect(isDatabaseUnavailable('ECONNREFUSED')).toBe(false);
});
