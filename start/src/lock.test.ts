import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-lock-'));
  file = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('one holder at a time, in one process too, and free again after release', async () => {
  const first = await takeLock(file);
  expect(first).not.toBeNull();
  expect(await takeLock(file)).toBeNull();
  first?.release();
  const second = await takeLock(file);
  expect(second).not.toBeNull();
  second?.release();
});

test('another process holds it until it is killed with -9', async () => {
  const code = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    console.log((await takeLock(${JSON.stringify(file)})) !== null); setInterval(() => {}, 60000);`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
  const [answer] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(answer.toString().trim()).toBe('true');
  expect(await takeLock(file)).toBeNull();

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = await takeLock(file);
  expect(lock).not.toBeNull();
  lock?.release();
});

test('who waits gets it when it is released', async () => {
  const first = await takeLock(file);
  const waiting = takeLock(file, { waitSeconds: 10 });
  setTimeout(() => first?.release(), 300);
  const second = await waiting;
  expect(second).not.toBeNull();
  second?.release();
});

test('waiting can be cut off', async () => {
  const first = await takeLock(file);
  const waiting = takeLock(file, { waitSeconds: 60, signal: AbortSignal.timeout(100) });
  await expect(waiting).rejects.toThrow(/abort/i);
  first?.release();
});
