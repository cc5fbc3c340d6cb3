import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartFault } from '../start-fault.ts';
import { takeDataFolder } from './take-data-folder.ts';

const isRoot = process.getuid?.() === 0;
let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'baton-take-'));
});

afterEach(() => {
  chmodSync(base, 0o700);
  rmSync(base, { recursive: true });
});

test('makes the folder, closed to the lists of other users', async () => {
  const folder = join(base, 'deep', 'data');
  const lock = await takeDataFolder(folder);
  expect(statSync(folder).mode & 0o077).toBe(isRoot ? 0o011 : 0);
  lock.release();
});

test('a second one is told that it is held', async () => {
  const lock = await takeDataFolder(base);
  await expect(takeDataFolder(base)).rejects.toThrow(/already runs on/);
  lock.release();
  (await takeDataFolder(base)).release();
});

test('a file where the folder should be is named', async () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  const taking = takeDataFolder(file);
  await expect(taking).rejects.toBeInstanceOf(StartFault);
  await expect(taking).rejects.toThrow('cannot be used (a file is in the way)');
});

test.skipIf(isRoot)('a folder that may not be written is named (root may write everywhere)', async () => {
  chmodSync(base, 0o500);
  await expect(takeDataFolder(join(base, 'data'))).rejects.toThrow(/cannot be used \(EACCES\)/);
  expect(existsSync(join(base, 'data'))).toBe(false);
});
