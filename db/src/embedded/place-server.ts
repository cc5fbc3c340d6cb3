import { randomBytes } from 'node:crypto';
import { access, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { program, type ServerFiles } from './find-server.ts';
import { PostgresFault } from './postgres-fault.ts';
import { runProgram } from './run-program.ts';

/**
 * Gives server files that the account can execute: those of node_modules, or a copy in the spare folder
 * when a folder on the way is closed to it (a home folder of mode 0700). Copies are kept by version.
 */
export async function placeServer(
  server: ServerFiles,
  account: Account | null,
  spareFolder: string,
): Promise<ServerFiles> {
  const tried = await runProgram(program(server, 'postgres'), ['--version'], account);
  if (tried.code === 0) return server;
  if (!account) throw cannotRun(server, tried.output);
  const copy = { ...server, folder: join(spareFolder, `postgresql-${server.version}`) };
  if (!(await exists(copy.folder))) await copyServer(server.folder, copy.folder, spareFolder);
  const second = await runProgram(program(copy, 'postgres'), ['--version'], account);
  if (second.code !== 0) throw cannotRun(copy, second.output);
  return copy;
}

async function copyServer(from: string, to: string, spareFolder: string): Promise<void> {
  const half = `${to}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(spareFolder, { recursive: true, mode: 0o755 });
    await cp(from, half, { recursive: true, verbatimSymlinks: true });
    // An installation under a strict umask is closed to others, file by file.
    await runProgram('chmod', ['-R', 'go+rX', half], null);
    await rename(half, to);
  } catch (cause) {
    await rm(half, { recursive: true, force: true });
    // Another start may have finished the same copy first.
    if (await exists(to)) return;
    throw new PostgresFault(
      `PostgreSQL cannot be read by the user it runs as, and copying it to ${to} failed.`,
      `Move the project to a folder other users can enter, make ${spareFolder} writable, or set DATABASE_URL.`,
      { cause },
    );
  }
}

function cannotRun(server: ServerFiles, output: string): PostgresFault {
  return new PostgresFault(
    `PostgreSQL in ${server.folder} does not run: ${output}`,
    'Run "corepack pnpm install" again (a Linux with glibc or macOS is needed), or set DATABASE_URL.',
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
