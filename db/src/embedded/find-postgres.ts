import { readClusterFile } from './cluster-file.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { urlOf } from './start-postgres.ts';

/**
 * What is known of the embedded server of a platform's data folder, without touching it: `absent` when there never
 * was one, `stopped`, or the URL of its database. A server that was killed leaves the file that says it runs; whether
 * the platform runs is told by the lock of the data folder. Throws PostgresFault for a damaged folder.
 */
export async function findPostgres(
  platformFolder: string,
): Promise<{ state: 'absent' | 'stopped' } | { state: 'running'; url: string }> {
  const cluster = await readClusterFile(platformFolder);
  if (!cluster) return { state: 'absent' };
  const found = await readPostmasterFile(cluster.folder);
  if (!found?.ready) return { state: 'stopped' };
  return { state: 'running', url: urlOf('baton', cluster.password, found.port, 'baton') };
}
