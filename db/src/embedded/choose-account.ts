import { stat } from 'node:fs/promises';
import type { Account } from './account.ts';
import { PostgresFault } from './postgres-fault.ts';
import { runProgram } from './run-program.ts';

/**
 * PostgreSQL refuses to run as root. Root gets the owner of the existing data, else `postgres`, else
 * `nobody`; anybody else runs the server as themselves (null).
 */
export async function chooseAccount(dataFolder?: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = dataFolder === undefined ? null : await stat(dataFolder).catch(() => null);
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const account = await findAccount(name);
    if (account) return account;
  }
  throw new PostgresFault(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".',
    'Start as an ordinary user, or name your own server in DATABASE_URL.',
  );
}

async function findAccount(name: string): Promise<Account | null> {
  const [uid, gid] = await Promise.all([
    runProgram('id', ['-u', name], null),
    runProgram('id', ['-g', name], null),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}
