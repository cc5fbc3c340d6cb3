import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { Account } from './account.ts';
import { chooseAccount } from './choose-account.ts';
import { readClusterFile, writeClusterFile, type ClusterFile } from './cluster-file.ts';
import { findServer, type ServerFiles } from './find-server.ts';
import { initCluster } from './init-cluster.ts';
import { placeServer } from './place-server.ts';
import { stopOrphan } from './stop-orphan.ts';

export interface PrepareOptions {
  /** The platform's data folder; it exists, and the caller holds its lock. */
  platformFolder: string;
  logFile: string;
  /** Where root puts what the server's account cannot reach elsewhere. */
  spareFolder?: string;
  /** Other server files than those of node_modules. */
  server?: ServerFiles;
}

export interface PreparedPostgres {
  server: ServerFiles;
  account: Account | null;
  cluster: ClusterFile;
  logFile: string;
  /** What the person who starts it should know: one sentence each. */
  notes: string[];
}

/**
 * Everything before the first start of the embedded server in this run: an account, readable server files,
 * a data folder; a server left behind by an earlier run is stopped. Throws PostgresFault.
 */
export async function preparePostgres(options: PrepareOptions): Promise<PreparedPostgres> {
  const { platformFolder, logFile, spareFolder = '/var/lib/baton' } = options;
  const known = await readClusterFile(platformFolder);
  const account = await chooseAccount(known?.folder);
  const server = await placeServer(options.server ?? (await findServer()), account, spareFolder);
  const cluster = known ?? (await writeClusterFile(platformFolder, account, spareFolder));
  const orphan = await stopOrphan(cluster.folder);
  await mkdir(dirname(cluster.folder), { recursive: true, mode: 0o755 });
  await initCluster(server, cluster, account);
  return {
    server,
    account,
    cluster,
    logFile,
    notes: [
      ...(orphan ? ['stopped the server of an earlier run'] : []),
      ...(dirname(cluster.folder) === platformFolder ? [] : [`data in ${cluster.folder}`]),
    ],
  };
}
