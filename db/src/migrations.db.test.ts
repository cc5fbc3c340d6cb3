import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from './schema/index.ts';
import { sqlOf } from './sql-of.ts';
import { createTestDatabase } from './test-database.ts';

const dbFolder = join(import.meta.dirname, '..');
const folder = join(dbFolder, 'migrations');
const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
  entries: { idx: number; when: number; tag: string }[];
};

test('all migrations together make the tables of the schema', async () => {
  const database = await createTestDatabase();
  try {
    const rows = await sqlOf(database.db)<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'app' and table_type = 'BASE TABLE' and table_name <> 'migrations'`;
    const declared = Object.values(schema).flatMap((value) =>
      is(value, PgTable) ? [getTableName(value)] : [],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(declared.sort());
  } finally {
    await database.drop();
  }
});

test('the schema asks for nothing that no migration makes', async () => {
  const copy = mkdtempSync(join(dbFolder, 'node_modules/.migrations-'));
  try {
    cpSync(folder, join(copy, 'migrations'), { recursive: true });
    const before = readdirSync(join(copy, 'migrations')).sort();
    const config = { dialect: 'postgresql', schema: './src/schema/index.ts', schemaFilter: ['app'] };
    const out = `./${relative(dbFolder, join(copy, 'migrations'))}`;
    writeFileSync(join(copy, 'config.json'), JSON.stringify({ ...config, out }));
    const program = join(dbFolder, 'node_modules/drizzle-kit/bin.cjs');
    const args = [program, 'generate', '--config', relative(dbFolder, join(copy, 'config.json'))];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: dbFolder });
    expect(stdout).toContain('No schema changes');
    expect(readdirSync(join(copy, 'migrations')).sort()).toEqual(before);
  } finally {
    rmSync(copy, { recursive: true });
  }
}, 120_000);

test('migrations are numbered in the order they were made, one file each', () => {
  const { entries } = journal;
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, at) => at));
  expect(entries.map(({ when }) => when)).toEqual(entries.map(({ when }) => when).sort((a, b) => a - b));
  expect(entries.filter(({ idx, tag }) => !tag.startsWith(`${String(idx).padStart(4, '0')}_`))).toEqual([]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`).sort());
});
