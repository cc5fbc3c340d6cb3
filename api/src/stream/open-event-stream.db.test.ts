import { createServer, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { sqlOf } from '@baton/db';
import { seedOrganisation } from '@baton/domain/demo';
import { createLoginSession, findLogin } from '@baton/domain/login';
import { startStreamReader } from '@baton/domain/stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEventStream } from './open-event-stream.ts';

let test: TestDatabase;
const password = 'relay-race-2026';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  test = await createTestDatabase();
  await sqlOf(test.db)`insert into engine_cursor (id, xid, seq, system_identifier) values (1, '0', 0, 'x')`;
  await seedOrganisation({ db: test.db }, { password });
}, 60_000);
afterAll(() => test.drop());

it('ends at once when the login ended while the stream was being opened', async () => {
  // given a request that was let in, and a login that ends before the stream listens
  const ctx = { db: test.db, log } as unknown as Parameters<typeof createLoginSession>[0];
  const { token } = await createLoginSession(ctx, { username: 'guo', password, address: '::1' });
  const login = await findLogin(test.db, token);
  if (!login) throw new Error('nobody is signed in');
  await sqlOf(test.db)`update login_sessions set ended_at = now() where id = ${login.loginSessionId}`;
  // when the stream is opened
  const reader = startStreamReader(test.db, log);
  const server = createServer((_request, raw) =>
    openEventStream(new Set(), { reader, login, db: test.db, log, after: null, headers: {}, raw }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const reply = await new Promise<IncomingMessage>((resolve) => get({ port }, resolve));
  const opened = performance.now();
  await new Promise((resolve) => reply.once('end', resolve).resume());
  // then it ends long before the next heartbeat would find out
  expect(performance.now() - opened).toBeLessThan(15_000);
  await reader.stop();
  server.close();
});
