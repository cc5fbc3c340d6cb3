import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/**
 * Replaces a file in one step: readers see the old text or the new, never half of one. Synchronous, so
 * that what a file says about a process is true before anything else happens.
 */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const half = `${file}.new`;
  const handle = openSync(half, 'w', mode);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(half, file);
}
