import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDemoTickets } from './make-demo-tickets.ts';
import { openProgress } from './progress.ts';

let dataDir: string;
let lines: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-progress-'));
  lines = [];
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('is kept for one installation, and does not count for another', () => {
  openProgress(dataDir, 'one').begin();
  expect(openProgress(dataDir, 'one').state).toBe('begun');
  expect(openProgress(dataDir, 'other').state).toBe('none');
  openProgress(dataDir, 'one').end();
  expect(openProgress(dataDir, 'one').state).toBe('made');
});

test('an installation that has its tickets, or people’s own, is left alone', async () => {
  openProgress(dataDir, 'one').end();
  await make({ id: 'one', hasTickets: true });
  await make({ id: 'other', hasTickets: true });
  expect(lines).toEqual([]);
});

test('when nobody answers, the next start is left to go on', async () => {
  await make({ id: 'new', hasTickets: false });
  expect(lines.at(-1)).toContain('no answer; the next start goes on with them');
  expect(openProgress(dataDir, 'new').state).toBe('begun');
});

test('an api that comes back meanwhile is waited for', async () => {
  // given an api that hangs up once, as one does that is killed, and then refuses the login
  let asked = 0;
  const server = createServer((request, reply) => {
    if (++asked === 1) return request.socket.destroy();
    reply.writeHead(401, { 'content-type': 'application/json' }).end('{"code":"login_failed"}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await make({ id: 'new', hasTickets: false }, `http://127.0.0.1:${port}`);
  server.close();
  // then it was asked again, and what it said is told
  expect(asked).toBe(2);
  expect(lines.at(-1)).toContain('401 login_failed');
});

function make(
  installation: { id: string; hasTickets: boolean },
  // Nothing listens on the port of nobody.
  address = 'http://127.0.0.1:1',
): Promise<void> {
  const { signal } = new AbortController();
  const access = { address, password: 'none', signal, patienceMilliseconds: 2_000 };
  return makeDemoTickets({ ...access, dataDir, installation, log: (line) => lines.push(line) });
}
