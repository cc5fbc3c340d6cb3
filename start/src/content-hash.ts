import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const notSource = new Set(['node_modules', 'dist', 'target', '.vite']);

/** A short text that changes whenever a file changes, comes or goes: the key of what is built from them. */
export async function contentHash(root: string, paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesUnder(join(root, path))) {
      const content = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      hash.update(`${relative(root, file)}\0${content}\n`);
    }
  }
  return hash.digest('hex').slice(0, 20);
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries.filter((entry) => !notSource.has(entry.name)).map((entry) => entry.name);
  const nested = await Promise.all(wanted.sort().map((name) => filesUnder(join(path, name))));
  return nested.flat();
}
