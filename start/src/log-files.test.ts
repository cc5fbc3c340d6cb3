import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logFileOf, readLogFrom, trimLogs } from './log-files.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-logs-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

test('a log that has grown too long moves aside, a short one stays', () => {
  const [long, short] = [logFileOf(dataDir, 'api'), logFileOf(dataDir, 'engine')];
  writeFileSync(long, 'begin');
  truncateSync(long, 20_000_001);
  writeFileSync(short, 'words');
  trimLogs(dataDir);
  expect(statSync(long).size).toBe(0);
  expect(statSync(`${long}.1`).size).toBe(20_000_001);
  expect(readFileSync(short, 'utf8')).toBe('words');
  expect(existsSync(`${short}.1`)).toBe(false);
});

test('nothing to trim is no fault', () => {
  expect(() => trimLogs(join(dataDir, 'missing'))).not.toThrow();
});

test('only what was written since is read', () => {
  const file = logFileOf(dataDir, 'api');
  writeFileSync(file, 'old\nnew\n');
  expect(readLogFrom(file, 4)).toBe('new');
  expect(readLogFrom(file, 100)).toBe('');
  expect(readLogFrom(join(dataDir, 'missing'), 0)).toBe('');
});
