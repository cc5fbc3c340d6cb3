import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Models of other authors, which are not part of the project: a folder named by `BATON_FOREIGN_MODELS`, or beside it. */
const folder =
  process.env['BATON_FOREIGN_MODELS'] ?? resolve(import.meta.dirname, '../../../shared/data/models');

export const foreignModelsMissing = existsSync(folder)
  ? null
  : `BATON_FOREIGN_MODELS names no folder, and there are no models at ${folder}`;

/** Their files by a pattern on the path, in order. */
export function foreignModels(pattern: RegExp): { path: string; bytes: Buffer }[] {
  if (foreignModelsMissing) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    pattern.test(path),
  );
  return paths.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
