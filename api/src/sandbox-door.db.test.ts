import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSandboxDoor } from './sandbox-door.ts';

let platform: TestDatabase;
let beside: TestDatabase;
beforeAll(async () => {
  [platform, beside] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([platform.drop(), beside.drop()]));

async function askedAt(databaseUrl: string) {
  const engine = { engineUrl: 'http://127.0.0.1:1', engineSecret: 'sixteen characters' };
  const door = openSandboxDoor({ at: { state: 'ready', databaseUrl, ...engine } }, platform.db);
  // Asked again, it does not forget what it found.
  const states = [await door.ask(), await door.ask()].map((answer) =>
    answer.state === 'failed' ? answer.reason : answer.state,
  );
  await door.close();
  return states;
}

it('lets nobody try drafts on the platform’s own database, by whatever name it is given', async () => {
  const url = new URL(platform.url);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const reason: unknown = expect.stringContaining('of the platform');
  expect(await askedAt(url.href)).toEqual([reason, reason]);
});

it('lets them into a database of its own', async () => {
  expect(await askedAt(beside.url)).toEqual(['ready', 'ready']);
});
