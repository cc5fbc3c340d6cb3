import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, type Lock } from '../lock.ts';
import { readRunRecord } from '../run-file.ts';
import { StartFault } from '../start-fault.ts';

const leastFreeBytes = 300_000_000;

/**
 * Makes the data folder where it is missing and takes its lock. Throws StartFault when it cannot be written,
 * the disk is full, or another start holds it.
 */
export async function takeDataFolder(dataDir: string): Promise<Lock> {
  try {
    // As root, the account that PostgreSQL runs as must pass through; secrets inside have modes of their own.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'fault';
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file is in the way' : code;
    throw new StartFault(
      `The data folder ${dataDir} cannot be used (${reason}).`,
      'Start as the user it belongs to, or choose a folder you may write with BATON_DATA_DIR.',
      { cause },
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < leastFreeBytes) {
    throw new StartFault(
      `The disk of ${dataDir} is full (${Math.round((bavail * bsize) / 1e6)} MB free).`,
      'Free at least 500 MB, or choose a folder on another disk with BATON_DATA_DIR.',
    );
  }
  const lock = await takeLock(join(dataDir, 'lock'), { waitSeconds: 1 });
  if (!lock) throw heldFault(dataDir);
  return lock;
}

function heldFault(dataDir: string): StartFault {
  const holder = readRunRecord(dataDir);
  const who = holder
    ? `process ${holder.supervisor.pid}, since ${holder.since}, ${holder.address ?? 'still starting'}`
    : 'another process';
  return new StartFault(
    `Baton already runs on ${dataDir}: ${who}.`,
    `Use that one, or stop it (Ctrl-C${holder ? ` or kill ${holder.supervisor.pid}` : ''}); BATON_DATA_DIR and BATON_PORT start a second one beside it.`,
  );
}
