import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, signalProcess } from './signal-process.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { PostgresFault } from './postgres-fault.ts';
import { runProgram } from './run-program.ts';

/**
 * Ends a server that an earlier run left behind on this data folder: fast shutdown, then immediate (both
 * keep every committed transaction). Touches no other process. True when there was one. The caller holds
 * the lock of the platform's data folder.
 */
export async function stopOrphan(folder: string): Promise<boolean> {
  const left = await readPostmasterFile(folder);
  if (!left || !isAlive(left.pid)) return false;
  if (!(await serves(left.pid, folder))) {
    // The number belongs to another program by now, and PostgreSQL would refuse to start because of it.
    await rm(join(folder, 'postmaster.pid'), { force: true });
    return false;
  }
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    signalProcess(left.pid, signal);
    if (await ended(left.pid, folder, seconds)) return true;
  }
  throw new PostgresFault(
    `PostgreSQL (process ${left.pid}) of an earlier run still holds ${folder} and does not end.`,
    `End process ${left.pid} by hand, then start again.`,
  );
}

/** Is this process a PostgreSQL server on this data folder? Asked of the system: a zombie is none. */
async function serves(pid: number, folder: string): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : (await runProgram('ps', ['-o', 'command=', '-p', String(pid)], null)).output;
  return command.includes('postgres') && `${command} `.includes(` -D ${folder} `);
}

async function ended(pid: number, folder: string, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (!(await serves(pid, folder))) return true;
    await sleep(50);
  }
  return false;
}
