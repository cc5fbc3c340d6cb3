import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spawnHolder } from './fixtures/spawn-holder.ts';
import { isAlive } from './signal-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-orphan-'));
  await chmod(folder, 0o711);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the server shuts down properly when the process that started it is killed', async () => {
  const holder = await spawnHolder(folder);
  holder.process.kill('SIGKILL');
  await vi.waitFor(() => expect(serverLog()).resolves.toContain('database system is shut down'), 10_000);
  expect(await serverLog()).toContain('received fast shutdown request');
});

test('an orphan whose guard was killed as well is shut down properly by the next start', async () => {
  const first = await spawnHolder(folder);
  killGuardOf(first.pid);
  first.process.kill('SIGKILL');
  await sleep(500);
  expect(isAlive(first.pid)).toBe(true);

  const second = await spawnHolder(folder);
  try {
    expect(second.notes).toEqual(['stopped the server of an earlier run']);
    expect(await serverLog()).toContain('received fast shutdown request');
    expect(await serverLog()).not.toContain('was not properly shut down');
  } finally {
    second.process.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(second.pid)).toBe(false), 10_000);
  }
});

test('a stranger with the number of the last server is left alone', async () => {
  // given a data folder whose server ended, and a stranger that has its number by now
  const first = await spawnHolder(folder);
  const file = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  first.process.kill('SIGKILL');
  await vi.waitFor(() => expect(serverLog()).resolves.toContain('database system is shut down'), 10_000);
  const stranger = spawn('sleep', ['60']);
  const claimed = file.replace(/^\d+/, String(stranger.pid));
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), claimed);

  // when the platform starts
  const second = await spawnHolder(folder);

  // then it runs, and so does the stranger
  try {
    expect(second.notes).toEqual([]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  } finally {
    stranger.kill();
    second.process.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(second.pid)).toBe(false), 10_000);
  }
});

function serverLog(): Promise<string> {
  return readFile(join(folder, 'postgres.log'), 'utf8');
}

function killGuardOf(serverPid: number): void {
  const guard = execFileSync('pgrep', ['-f', `kill -INT "\\$0".* ${serverPid}$`], { encoding: 'utf8' });
  for (const pid of guard.trim().split('\n')) process.kill(-Number(pid), 'SIGKILL');
}
