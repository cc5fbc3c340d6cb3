import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTickets } from '@baton/bpmn-templates';
import { createDatabase } from '@baton/db';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spawnPlatform, type SpawnedPlatform } from '../fixtures/spawn-platform.ts';
import { openDatabase } from './open-database.ts';
import { readProcessMark } from './process-mark.ts';
import { readRunRecord, type NotedProcess } from './run-file.ts';

const patience = { timeout: 120_000, interval: 500 };
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
  expect((await signIn()).status).toBe(201);
});

test('the second start on the same data says who holds it', async () => {
  const second = spawnPlatform(dataDir);
  await expect(second).rejects.toThrow(`process ${supervisor().pid}`);
  await expect(second).rejects.toThrow(address());
});

test('kill -9 of the supervisor leaves nothing that blocks the next start, and demo tickets are gone on with', async () => {
  await vi.waitFor(async () => expect((await titles()).length).toBeGreaterThan(2), patience);
  const parts = partsOf();
  supervisor().kill('SIGKILL');
  await vi.waitFor(() => expect(aliveOf(parts)).toEqual([]), { timeout: 30_000, interval: 100 });
  platform = await spawnPlatform(dataDir);
  expect(await health()).toMatchObject({ status: 'ok' });
  expect((await signIn()).status).toBe(201);
}, 300_000);

test.each(roles)(
  '%s is started again after a kill -9, and everything works again',
  async (role) => {
    const [killed] = partsOf().filter((part) => part.role === role);
    process.kill(killed?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(
      () => expect(partsOf().find((part) => part.role === role)?.pid).not.toBe(killed?.pid),
      180_000,
    );
    await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok' }), {
      timeout: 180_000,
      interval: 500,
    });
    expect((await signIn()).status).toBe(201);
  },
  400_000,
);

test('a sandbox starts when it is asked for, and its death touches nothing', async () => {
  const login = await signIn('he');
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const state = async () => {
    const reply = await fetch(`${address()}/api/v1/sandbox`, { method: 'POST', headers: { cookie } });
    return ((await reply.json()) as { state: string }).state;
  };
  const opened = () => vi.waitFor(async () => expect(await state()).toBe('ready'), patience);
  const sandboxed = () =>
    (readRunRecord(dataDir)?.parts ?? []).filter(({ role }) => role.startsWith('sandbox'));
  expect(sandboxed()).toEqual([]);
  await opened();
  expect(sandboxed().map(({ role }) => role)).toEqual(['sandbox-engine', 'sandbox-workers']);
  const before = partsOf();
  // when its engine dies
  process.kill(sandboxed()[0]?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(sandboxed()).toEqual([]), patience);
  // then every other part is the one it was, and the next question makes a new one
  expect(partsOf()).toEqual(before);
  expect(await health()).toMatchObject({ status: 'ok' });
  await opened();
  expect(await health()).toMatchObject({ status: 'ok' });
}, 400_000);

test('every demo ticket has been made, and none twice', async () => {
  await vi.waitFor(() => expect(platform?.words()).toContain('Demo tickets: all made'), {
    timeout: 400_000,
    interval: 500,
  });
  expect(platform?.words()).not.toContain('is left as it is');
  const told = demoTickets().map(({ ticket }) => (ticket.data['request'] as { title: string }).title);
  expect((await titles()).sort()).toEqual(told.sort());
}, 420_000);

test('the projection can be rebuilt while all runs', async () => {
  const { code, words } = await rebuild();
  expect(hashesIn(words)).toHaveLength(1);
  expect(words).toContain(`${demoTickets().length} process instances, 0 rows changed`);
  expect(code).toBe(0);
}, 120_000);

test('SIGTERM ends all in order, and the database properly', async () => {
  const parts = partsOf();
  supervisor().kill('SIGTERM');
  expect(await once(supervisor(), 'exit')).toEqual([0, null]);
  expect(aliveOf(parts)).toEqual([]);
  const log = readFileSync(join(dataDir, 'logs', 'postgres.log'), 'utf8');
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down');
}, 90_000);

test('and when nothing runs, with the database alone', async () => {
  const { code, words } = await rebuild();
  expect(words).toContain('the platform does not run');
  expect(hashesIn(words)).toHaveLength(1);
  expect(code).toBe(0);
  expect(aliveOf(partsOf())).toEqual([]);
}, 120_000);

test('a rebuild of what has drifted says so, in its exit code too', async () => {
  const database = await openDatabase({ dataDir, databaseUrl: null });
  const db = createDatabase(database.url, { max: 1 });
  await db.execute(`update app.ticket_states set status = 'transferred' where status = 'done'`);
  await db.close();
  await database.close();
  const { code, words } = await rebuild();
  expect(hashesIn(words)).toHaveLength(2);
  expect(words).toContain('had drifted');
  expect(code).toBe(1);
  expect((await rebuild()).code).toBe(0);
}, 120_000);

test('where nothing was ever started there is nothing to rebuild', async () => {
  const { code, words } = await rebuild(join(dataDir, 'elsewhere'));
  expect(words).toContain(`There is no installation in ${join(dataDir, 'elsewhere')}.`);
  expect(code).toBe(1);
});

/** Runs `projection:rebuild` as its script does. */
async function rebuild(folder = dataDir): Promise<{ code: number | null; words: string }> {
  const script = join(import.meta.dirname, 'rebuild.ts');
  const env = { ...process.env, BATON_DATA_DIR: folder, DATABASE_URL: '' };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, words };
}

/** The different hashes that a rebuild has printed. */
function hashesIn(words: string): string[] {
  return [...new Set(words.match(/[0-9a-f]{64}/g))];
}

/** Titles of all tickets. */
async function titles(): Promise<string[]> {
  const cookie = (await signIn('admin')).headers.getSetCookie().map((line) => line.split(';')[0]);
  const reply = await fetch(`${address()}/api/v1/tickets?list=all&limit=100`, {
    headers: { cookie: cookie.join('; ') },
  });
  const { items } = (await reply.json()) as { items: { title: string }[] };
  return items.map(({ title }) => title);
}

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

async function signIn(username = 'guo'): Promise<Response> {
  const password = readFileSync(join(dataDir, 'secrets', 'demo-password'), 'utf8').trim();
  return await fetch(`${address()}/api/v1/login-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
}

function partsOf(): NotedProcess[] {
  const parts = readRunRecord(dataDir)?.parts ?? [];
  return parts.filter(({ role }) => roles.includes(role));
}

function aliveOf(parts: NotedProcess[]): string[] {
  return parts.filter(({ pid, mark }) => readProcessMark(pid) === mark).map(({ role }) => role);
}
