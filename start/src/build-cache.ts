import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder as usualFolder } from './config.ts';
import { takeLock } from './lock.ts';
import { StartFault } from './start-fault.ts';

const keptBuilds = 3;

export interface Build {
  /** What is built: a folder of the cache. */
  name: string;
  /** Of its sources. */
  hash: string;
  signal: AbortSignal;
  /** Fills the folder; it gets its final name only when this has succeeded. */
  build: (folder: string) => Promise<void>;
  /** Where all builds are kept. */
  cacheFolder?: string;
}

/**
 * Gives the folder of a finished build and builds it when its sources have changed. Two starts at once
 * build once; a cut-off build leaves nothing that is taken for a whole one.
 */
export async function cachedBuild({
  name,
  hash,
  signal,
  build,
  cacheFolder = usualFolder,
}: Build): Promise<string> {
  const folder = join(cacheFolder, name, hash);
  if (await exists(folder)) return used(folder);
  await mkdir(join(cacheFolder, name), { recursive: true });
  const lock = await takeLock(join(cacheFolder, `${name}.lock`), { waitSeconds: 900, signal });
  if (!lock) {
    throw new StartFault(
      `Another start has been building ${name} for 15 minutes.`,
      'Wait for it, or stop it.',
    );
  }
  const half = `${folder}.half`;
  try {
    if (await exists(folder)) return await used(folder);
    await removeOld(join(cacheFolder, name));
    await mkdir(half);
    await build(half);
    await rename(half, folder);
    return folder;
  } finally {
    await rm(half, { recursive: true, force: true });
    lock.release();
  }
}

async function used(folder: string): Promise<string> {
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}

/** Half-made builds of earlier runs, and whole ones that have not been used for long. */
async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder);
  const half = names.filter((name) => name.endsWith('.half'));
  const whole = await Promise.all(
    names
      .filter((name) => !half.includes(name))
      .map(async (name) => ({ name, usedAt: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = whole.sort((a, b) => b.usedAt - a.usedAt).slice(keptBuilds - 1);
  const gone = [...half, ...old.map(({ name }) => name)];
  await Promise.all(gone.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
