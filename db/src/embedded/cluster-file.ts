import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { PostgresFault } from './postgres-fault.ts';
import { runProgram } from './run-program.ts';

/** What is remembered about the embedded server, in `postgres.json` of the platform's data folder. */
export interface ClusterFile {
  /** The server's own data folder. */
  folder: string;
  superuserPassword: string;
  password: string;
}

/** Reads what an earlier run remembered; null when this data folder has no embedded server yet. */
export async function readClusterFile(platformFolder: string): Promise<ClusterFile | null> {
  const file = join(platformFolder, fileName);
  const found = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  return found === null ? null : parseClusterFile(file, found);
}

/**
 * Makes new random passwords and chooses a folder for the data that the account can enter: inside the
 * platform's data folder, else in the spare folder. Written before the data exists.
 */
export async function writeClusterFile(
  platformFolder: string,
  account: Account | null,
  spareFolder: string,
): Promise<ClusterFile> {
  const made: ClusterFile = {
    folder: (await canEnter(platformFolder, account))
      ? join(platformFolder, 'postgres')
      : join(spareFolder, `data-${randomBytes(6).toString('hex')}`),
    superuserPassword: randomBytes(24).toString('base64url'),
    password: randomBytes(24).toString('base64url'),
  };
  await writeSecretly(join(platformFolder, fileName), JSON.stringify(made, null, 2));
  return made;
}

const fileName = 'postgres.json';

function parseClusterFile(file: string, text: string): ClusterFile {
  try {
    const parsed = JSON.parse(text) as Partial<ClusterFile>;
    const { folder, superuserPassword, password } = parsed;
    if (folder && superuserPassword && password) return { folder, superuserPassword, password };
  } catch (cause) {
    throw damaged(file, cause);
  }
  throw damaged(file, undefined);
}

function damaged(file: string, cause: unknown): PostgresFault {
  return new PostgresFault(
    `${file} is damaged; it holds the passwords of the embedded PostgreSQL.`,
    'Put it back from a backup, or move the data folder away to start with an empty one.',
    { cause },
  );
}

async function canEnter(folder: string, account: Account | null): Promise<boolean> {
  if (!account) return true;
  return (await runProgram('/bin/sh', ['-c', 'cd -- "$0"', folder], account)).code === 0;
}

async function writeSecretly(file: string, text: string): Promise<void> {
  const half = `${file}.new`;
  const handle = await open(half, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(half, file);
}
