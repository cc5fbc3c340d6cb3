import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { partScript } from '../../fixtures/start-part.ts';
import { readProcessMark } from '../process-mark.ts';
import type { NotedProcess, RunRecord } from '../run-file.ts';
import { stopLeftovers } from './stop-leftovers.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

test('ends what the run file names, politely first, by force after that', async () => {
  const polite = await leave('api', ['ends-on-sigterm']);
  const deaf = await leave('engine', []);
  expect(await stopLeftovers(record([polite.noted, deaf.noted]), 1)).toEqual(['api', 'engine']);
  await vi.waitFor(() => expect(polite.child.exitCode).toBe(0));
  await vi.waitFor(() => expect(deaf.child.signalCode).toBe('SIGKILL'));
});

test('never touches another process that got the same number', async () => {
  const stranger = await leave('api', ['ends-on-sigterm']);
  const reused = { ...stranger.noted, mark: `${stranger.noted.mark}0` };
  expect(await stopLeftovers(record([reused]))).toEqual([]);
  expect(readProcessMark(stranger.noted.pid)).toBe(stranger.noted.mark);
});

test('leaves PostgreSQL to its own step', async () => {
  const server = await leave('postgres', ['ends-on-sigterm']);
  expect(await stopLeftovers(record([server.noted]))).toEqual([]);
  expect(server.child.exitCode).toBeNull();
});

test('no run file, nothing to end', async () => {
  expect(await stopLeftovers(null)).toEqual([]);
});

async function leave(role: string, words: string[]): Promise<{ child: ChildProcess; noted: NotedProcess }> {
  const child = spawn(process.execPath, [partScript, ...words], { detached: true });
  children.push(child);
  await once(child.stdout, 'data');
  const pid = child.pid ?? 0;
  return { child, noted: { role, pid, mark: readProcessMark(pid) ?? '' } };
}

function record(parts: NotedProcess[]): RunRecord {
  return { supervisor: { role: 'supervisor', pid: 1, mark: '' }, since: '', address: null, parts };
}
