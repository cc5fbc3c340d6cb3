import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProcessMark } from './process-mark.ts';
import { openRunFile, readRunRecord } from './run-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-run-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('names the supervisor, its address and each part that runs', () => {
  const file = openRunFile(folder);
  file.setAddress('http://localhost:1');
  file.note('api', process.pid);
  const mark = readProcessMark(process.pid);
  expect(readRunRecord(folder)).toMatchObject({
    supervisor: { pid: process.pid, mark },
    address: 'http://localhost:1',
    parts: [{ role: 'api', pid: process.pid, mark }],
  });
  file.forget(process.pid);
  expect(readRunRecord(folder)?.parts).toEqual([]);
});

test('is closed to other users', () => {
  openRunFile(folder);
  expect(statSync(join(folder, 'run.json')).mode & 0o777).toBe(0o600);
});

test('a missing or cut-off file names nobody', () => {
  expect(readRunRecord(folder)).toBeNull();
  writeFileSync(join(folder, 'run.json'), '{"parts": [{"ro');
  expect(readRunRecord(folder)).toBeNull();
});

test('a process that is gone has no mark', () => {
  expect(readProcessMark(2 ** 22 + 1)).toBeNull();
  expect(readProcessMark(process.pid)).toBe(readProcessMark(process.pid));
  expect(readProcessMark(process.pid)).not.toBe(readProcessMark(process.ppid));
});
