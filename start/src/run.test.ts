import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readProcessMark } from './process-mark.ts';
import { readRunRecord } from './run-file.ts';
import { openRun } from './run.ts';

const script = join(import.meta.dirname, '../fixtures/run-parts.ts');
let dataDir: string;
let supervisors: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-data-'));
  supervisors = [];
});

afterEach(async () => {
  for (const supervisor of supervisors.filter(
    ({ exitCode, signalCode }) => exitCode === null && !signalCode,
  )) {
    supervisor.kill('SIGTERM');
    await once(supervisor, 'exit');
  }
  rmSync(dataDir, { recursive: true });
});

test('kill -9 of the supervisor ends the parts that watch their standard input, and the next start is clean', async () => {
  const first = await supervise('api:ends-with-stdin', 'workers:ends-with-stdin');
  const parts = readRunRecord(dataDir)?.parts ?? [];
  expect(parts.map(({ role }) => role)).toEqual(['api', 'workers']);
  await killHard(first.process);
  await vi.waitFor(() => expect(parts.map(({ pid }) => readProcessMark(pid))).toEqual([null, null]), 5_000);

  const second = await supervise('api:ends-on-sigterm');
  expect(second.leftovers).toEqual([]);
});

test('what does not watch its standard input is ended by the next start', async () => {
  const first = await supervise('api:ends-on-sigterm');
  const [left] = readRunRecord(dataDir)?.parts ?? [];
  await killHard(first.process);
  expect(readProcessMark(left?.pid ?? 0)).toBe(left?.mark);

  const second = await supervise('api:ends-on-sigterm');
  expect(second.leftovers).toEqual(['api']);
  expect(readProcessMark(left?.pid ?? 0)).toBeNull();
});

test('what is adopted while the run ends is ended too', async () => {
  const run = await openRun(dataDir, {}, () => undefined);
  await run.stop();
  let ended = 0;
  const end = () => Promise.resolve(void ended++);
  await run.adopt({ role: 'sandbox', stop: end, kill: end });
  expect(ended).toBe(1);
});

test('a second start on the same data says who holds it', async () => {
  const first = await supervise('api:ends-on-sigterm');
  const second = spawn(process.execPath, [script, dataDir]);
  let words = '';
  second.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(words).toContain(`Baton already runs on ${dataDir}: process ${first.process.pid}, since 2`);
  expect(words).toContain(`kill ${first.process.pid}`);
});

test('a part that dies is reported for the health page', async () => {
  await supervise('api:ends-on-sigterm', 'workers:ends-on-sigterm');
  const api = readRunRecord(dataDir)?.parts.find(({ role }) => role === 'api');
  process.kill(api?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(
    () =>
      expect(reported()).toMatchObject({
        api: { state: 'running', restarts: 1, lastExit: 'killed by SIGKILL' },
      }),
    10_000,
  );
  expect(reported()).toMatchObject({ workers: { state: 'running', restarts: 0, lastExit: null } });
  expect(
    readRunRecord(dataDir)
      ?.parts.map(({ role }) => role)
      .sort(),
  ).toEqual(['api', 'workers']);
}, 20_000);

test('a stop ends the api before the workers and leaves no process', async () => {
  const { process: supervisor } = await supervise('workers:ends-on-sigterm', 'api:ends-on-sigterm');
  supervisor.kill('SIGTERM');
  expect(await once(supervisor, 'exit')).toEqual([0, null]);
  const [api, workers] = ['api', 'workers'].map((role) => reported()[role]);
  expect([api?.state, workers?.state]).toEqual(['stopped', 'stopped']);
  expect((api?.since ?? '') <= (workers?.since ?? '')).toBe(true);
  expect(readRunRecord(dataDir)?.parts).toEqual([]);
});

function reported(): Record<string, { state: string; since: string }> {
  const { parts } = JSON.parse(readFileSync(join(dataDir, 'parts.json'), 'utf8')) as {
    parts: Record<string, { state: string; since: string }>;
  };
  return parts;
}

async function supervise(...parts: string[]): Promise<{ process: ChildProcess; leftovers: string[] }> {
  const supervisor = spawn(process.execPath, [script, dataDir, ...parts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  supervisors.push(supervisor);
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
  return { process: supervisor, ...(JSON.parse(line.toString()) as { leftovers: string[] }) };
}

async function killHard(supervisor: ChildProcess): Promise<void> {
  supervisor.kill('SIGKILL');
  await once(supervisor, 'exit');
}
