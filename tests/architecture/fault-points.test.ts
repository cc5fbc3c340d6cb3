import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultPoints, placesToDie } from '../chaos/fault-points.ts';

const root = resolve(import.meta.dirname, '../..');
const entries = ['api/src/server.ts', 'engine-workers/src/main.ts', 'start/src/main.ts'];
const sources = '{domain,api,engine-workers,db,start}/src/**/*.ts';

/** Every file of the project that a program consists of, by the imports it names. */
function filesOf(entry: string): string[] {
  const seen = new Set<string>();
  const waiting = [join(root, entry)];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const words = readFileSync(file, 'utf8');
    for (const [, , name = ''] of words.matchAll(/(from|import)\s*\(?\s*'((?:\.|@baton\/)[^']+)'/g)) {
      const target = name.startsWith('.') ? resolve(dirname(file), name) : createRequire(file).resolve(name);
      if (/\.[jt]s$/.test(target)) waiting.push(target);
    }
  }
  return [...seen].map((file) => relative(root, file)).sort();
}

/** A name made while running, and all that it can be. */
const made = new Map([['`${kind}.recorded`', ['claim.recorded', 'release.recorded', 'assign.recorded']]]);

/** Names given to `passPoint` in a file; whatever is only passed on names nothing itself. */
function namesIn(file: string): string[] {
  const words = readFileSync(join(root, file), 'utf8');
  return [...words.matchAll(/passPoint\(([^)]*)\)/g)].flatMap(([, given = '']) => {
    const name = given.trim();
    if (name === 'name' || name === 'name: string' || name === '') return [];
    const plain = /^'([^']+)'$/.exec(name)?.[1];
    return plain ? [plain] : (made.get(name) ?? [`${name} in ${file}`]);
  });
}

describe('what a test puts between two writes', () => {
  it.each(entries)('is no part of %s', (entry) => {
    const files = filesOf(entry);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /^tests\/|\.test\.ts$|proxy|chaos/i.test(file))).toEqual([]);
    expect(files.filter((file) => /CHAOS_|cutting-proxy|lossy-proxy/.test(textOf(file)))).toEqual([]);
  });

  it('finds the imports it looks for', () => {
    const files = filesOf('tests/chaos/entry/api.ts');
    expect(files).toEqual(
      expect.arrayContaining([
        'tests/chaos/entry/dying-pass-point.ts',
        'api/src/run-api.ts',
        'domain/src/engine/commands/perform-command.ts',
      ]),
    );
  });
});

describe('fault points', () => {
  const used = globSync(sources, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap(namesIn);

  it('are declared in one list, each with somewhere to happen', () => {
    expect([...new Set(used)].sort()).toEqual([...faultPoints].sort());
    expect(new Set(faultPoints).size).toBe(faultPoints.length);
  });

  it('are met by some program each', () => {
    expect([...new Set(placesToDie().map(({ name }) => name))].sort()).toEqual([...faultPoints].sort());
  });
});

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
