import {
  closeSync,
  existsSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';

const mostBytes = 20_000_000;

/** Where a part writes its log. */
export function logFileOf(dataDir: string, role: string): string {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${role}.log`);
}

/**
 * Keeps each log at most twice as long as one part may be: the older half moves to `<name>.log.1`. The
 * writers append, so that the file may be cut under them.
 */
export function trimLogs(dataDir: string): void {
  const folder = join(dataDir, 'logs');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
    const file = join(folder, name);
    if (statSync(file).size <= mostBytes) continue;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
}

/** What was written to a log after a position, at most the last 16 kB of it. */
export function readLogFrom(file: string, position: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const from = Math.max(position, size - 16_384);
  if (size <= from) return '';
  const buffer = Buffer.alloc(size - from);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, from);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8').trim();
}
