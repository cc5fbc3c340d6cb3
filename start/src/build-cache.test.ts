import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedBuild } from './build-cache.ts';

let cacheFolder: string;
let builds: number;
const { signal } = new AbortController();

beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'baton-cache-'));
  builds = 0;
});

afterEach(() => rmSync(cacheFolder, { recursive: true }));

test('builds once for the same sources, also when two starts ask at the same time', async () => {
  const [a, b] = await Promise.all([build('one'), build('one')]);
  expect(a).toBe(b);
  await build('one');
  expect(builds).toBe(1);
  expect(readFileSync(join(a, 'result'), 'utf8')).toBe('done');
});

test('a build that fails leaves nothing, and the next one succeeds', async () => {
  await expect(build('one', () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(readdirSync(join(cacheFolder, 'engine'))).toEqual([]);
  await build('one');
  expect(builds).toBe(1);
});

test('what a killed build left half done is made anew', async () => {
  await mkdir(join(cacheFolder, 'engine', 'one.half'), { recursive: true });
  writeFileSync(join(cacheFolder, 'engine', 'one.half', 'half'), '');
  const folder = await build('one');
  expect(readdirSync(folder)).toEqual(['result']);
  expect(existsSync(`${folder}.half`)).toBe(false);
});

test('keeps the builds used last and drops the others', async () => {
  for (const [age, hash] of ['five', 'four', 'three', 'two'].entries()) {
    const folder = await build(hash);
    const then = new Date(Date.now() - (4 - age) * 60_000);
    await utimes(folder, then, then);
  }
  await build('one');
  expect(readdirSync(join(cacheFolder, 'engine')).sort()).toEqual(['one', 'three', 'two']);
});

function build(hash: string, action?: () => Promise<void>): Promise<string> {
  return cachedBuild({
    cacheFolder,
    name: 'engine',
    hash,
    signal,
    build: async (folder) => {
      await action?.();
      builds += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      writeFileSync(join(folder, 'result'), 'done');
    },
  });
}
