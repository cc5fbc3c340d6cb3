import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { ClusterFile } from './cluster-file.ts';
import { program, type ServerFiles } from './find-server.ts';
import { PostgresFault } from './postgres-fault.ts';
import { runProgram } from './run-program.ts';

/**
 * Makes the server's data folder unless it exists: UTF-8 with character classes of all scripts
 * (trigram search finds nothing in Chinese under plain C). Made aside and renamed, so that a cut-off
 * first start leaves nothing half done.
 */
export async function initCluster(
  server: ServerFiles,
  cluster: ClusterFile,
  account: Account | null,
  flags: string[] = [],
): Promise<void> {
  await removeHalfMade(cluster.folder);
  if (await isMade(server, cluster.folder)) return;
  const half = `${cluster.folder}.new`;
  await mkdir(half, { mode: 0o700 });
  // initdb wants an empty folder; the password file lies beside it, closed to everybody else.
  const passwordFile = `${half}.password`;
  await writeFile(passwordFile, `${cluster.superuserPassword}\n`, { mode: 0o600 });
  if (account) {
    await Promise.all([half, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  }
  const result = await runProgram(
    program(server, 'initdb'),
    [
      `--pgdata=${half}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...(process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8']),
      '--lc-messages=C',
      ...flags,
    ],
    account,
  );
  await rm(passwordFile, { force: true });
  if (result.code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw initFault(cluster.folder, result.output);
  }
  await chmod(half, 0o700);
  await rename(half, cluster.folder);
}

async function isMade(server: ServerFiles, folder: string): Promise<boolean> {
  const madeBy = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw new PostgresFault(
      `The data of PostgreSQL in ${folder} cannot be read (${fault.code}).`,
      'Start as the user who made it, or choose another folder with BATON_DATA_DIR.',
    );
  });
  if (madeBy === null) return false;
  const major = server.version.split('.')[0];
  if (madeBy.trim() === major) return true;
  throw new PostgresFault(
    `The data in ${folder} was made by PostgreSQL ${madeBy.trim()}; this is PostgreSQL ${major}.`,
    'Dump it with the older server and restore it into a new data folder (BATON_DATA_DIR).',
  );
}

async function removeHalfMade(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const half = names.filter((name) => name.startsWith(`${basename(folder)}.new`));
  await Promise.all(half.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

function initFault(folder: string, output: string): PostgresFault {
  const advice = /No space left/.test(output)
    ? 'The disk is full: free at least 500 MB, or choose another folder with BATON_DATA_DIR.'
    : 'Choose another folder with BATON_DATA_DIR, or name your own server in DATABASE_URL.';
  return new PostgresFault(`PostgreSQL could not make its data in ${folder}: ${output}`, advice);
}
