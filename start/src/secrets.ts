import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Reads a secret of this installation, or makes it at the first start; only its owner may read the file. */
export function keptSecret(dataDir: string, name: string, make: () => string = longSecret): string {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, name);
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = make();
  writeWhole(file, `${made}\n`, 0o600);
  return made;
}

function longSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Twelve characters that nobody confuses, for people to type. */
export function readablePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group()].join('-');
}
