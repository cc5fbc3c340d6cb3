import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spawnPlatform, type SpawnedPlatform } from '../fixtures/spawn-platform.ts';
import { readProcessMark } from './process-mark.ts';
import { readRunRecord, type NotedProcess } from './run-file.ts';

const roles = ['api', 'engine', 'postgres', 'workers'];
let dataDir: string;
let platform: SpawnedPlatform | null = null;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-platform-'));
  platform = await spawnPlatform(dataDir);
}, 240_000);

afterAll(async () => {
  const left = platform?.process;
  if (left && left.exitCode === null && left.signalCode === null) {
    left.kill('SIGTERM');
    await once(left, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

test('every part runs, and a demo account can sign in', async () => {
  expect(await health()).toMatchObject({ status: 'ok' });
  expect(
    partsOf()
      .map(({ role }) => role)
      .sort(),
  ).toEqual(roles);
  expect(await signIn()).toBe(201);
});

test('the second start on the same data says who holds it', async () => {
  const second = spawnPlatform(dataDir);
  await expect(second).rejects.toThrow(`process ${supervisor().pid}`);
  await expect(second).rejects.toThrow(address());
});

test.each(roles)(
  '%s is started again after a kill -9, and everything works again',
  async (role) => {
    const [killed] = partsOf().filter((part) => part.role === role);
    process.kill(killed?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(
      () => expect(partsOf().find((part) => part.role === role)?.pid).not.toBe(killed?.pid),
      60_000,
    );
    await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok' }), {
      timeout: 60_000,
      interval: 500,
    });
    expect(await signIn()).toBe(201);
  },
  150_000,
);

test('kill -9 of the supervisor leaves nothing that blocks the next start', async () => {
  const parts = partsOf();
  supervisor().kill('SIGKILL');
  await vi.waitFor(() => expect(aliveOf(parts)).toEqual([]), { timeout: 30_000, interval: 100 });
  platform = await spawnPlatform(dataDir);
  expect(await health()).toMatchObject({ status: 'ok' });
  expect(await signIn()).toBe(201);
}, 240_000);

test('SIGTERM ends all in order, and the database properly', async () => {
  const parts = partsOf();
  supervisor().kill('SIGTERM');
  expect(await once(supervisor(), 'exit')).toEqual([0, null]);
  expect(aliveOf(parts)).toEqual([]);
  const log = readFileSync(join(dataDir, 'logs', 'postgres.log'), 'utf8');
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down');
}, 90_000);

function supervisor() {
  if (!platform) throw new Error('The platform did not start.');
  return platform.process;
}

function address(): string {
  return platform?.address ?? '';
}

async function health(): Promise<unknown> {
  const reply = await fetch(`${address()}/api/v1/healthz`).catch(() => null);
  return reply?.json();
}

async function signIn(): Promise<number> {
  const password = readFileSync(join(dataDir, 'secrets', 'demo-password'), 'utf8').trim();
  const reply = await fetch(`${address()}/api/v1/login-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'guo', password }),
  });
  return reply.status;
}

function partsOf(): NotedProcess[] {
  const parts = readRunRecord(dataDir)?.parts ?? [];
  return parts.filter(({ role }) => roles.includes(role));
}

function aliveOf(parts: NotedProcess[]): string[] {
  return parts.filter(({ pid, mark }) => readProcessMark(pid) === mark).map(({ role }) => role);
}
