import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findServer } from './find-server.ts';
import { preparePostgres } from './prepare-postgres.ts';
import { startPostgres, type RunningPostgres } from './start-postgres.ts';

const isRoot = process.getuid?.() === 0;
let base: string;
let running: RunningPostgres[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'baton-embedded-'));
  await chmod(base, 0o755);
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop({ hurry: true })));
  await rm(base, { recursive: true, force: true });
});

describe('the embedded server', () => {
  test('makes a durable UTF-8 database and finds its rows again at the next start', async () => {
    const folder = await platformFolder();
    const first = await start(folder);
    const settings = await query(
      first.url,
      `select current_database() as database, current_user as owner,
              current_setting('server_version') as version, current_setting('synchronous_commit') as sync,
              current_setting('fsync') as fsync, current_setting('jit') as jit,
              current_setting('listen_addresses') as addresses,
              (select datctype from pg_database where datname = 'baton') as ctype`,
    );
    expect(settings).toEqual({
      database: 'baton',
      owner: 'baton',
      version: '16.14',
      sync: 'on',
      fsync: 'on',
      jit: 'off',
      addresses: '127.0.0.1',
      ctype: 'C.UTF-8',
    });
    await query(first.url, `create table kept as select '中文' as word`);
    await first.stop();

    const second = await start(folder);
    expect(await query(second.url, 'select word from kept')).toEqual({ word: '中文' });
    const trigrams = `create extension pg_trgm; select cardinality(show_trgm('中文')) > 0 as found`;
    expect(await query(second.url, trigrams)).toEqual({ found: true });
  });

  test('keeps its passwords to its owner and refuses a wrong one', async () => {
    const folder = await platformFolder();
    const server = await start(folder);
    expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
    await expect(query(server.url.replace(/:[^:@/]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('starts again on the same port after a kill -9, with every committed row', async () => {
    const prepared = await preparePostgres(await options(await platformFolder()));
    const first = await startPostgres(prepared);
    running.push(first);
    await query(first.url, `create table kept as select 7 as number`);
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toBe('killed by SIGKILL');

    const second = await startPostgres(prepared, first.port);
    running.push(second);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select number from kept')).toEqual({ number: 7 });
  });

  test('says so when its password file is damaged', async () => {
    const folder = await platformFolder();
    await writeFile(join(folder, 'postgres.json'), '{"folder":');
    await expect(start(folder)).rejects.toMatchObject({
      name: 'PostgresFault',
      advice: expect.stringContaining('backup') as string,
    });
  });

  test('refuses data of another major version', async () => {
    const folder = await platformFolder();
    const first = await start(folder);
    await first.stop();
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toThrow(/was made by PostgreSQL 15; this is PostgreSQL 16/);
  });

  test('begins anew after a first start that was cut off while the data was made', async () => {
    const folder = await platformFolder();
    await mkdir(join(folder, 'postgres.new'));
    await writeFile(join(folder, 'postgres.new', 'half'), '');
    const server = await start(folder);
    expect(await query(server.url, 'select 1 as one')).toEqual({ one: 1 });
    await expect(stat(join(folder, 'postgres.new'))).rejects.toThrow(/ENOENT/);
  });
});

describe.skipIf(!isRoot)('as root (needs root to test)', () => {
  test('runs as somebody else', async () => {
    const server = await start(await platformFolder());
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
    expect(/^Uid:\s+(\d+)\s+(\d+)/m.exec(status)?.slice(1)).not.toContain('0');
  });

  test('works from a home folder that nobody else can enter', async () => {
    const home = join(base, 'home');
    await mkdir(home, { mode: 0o700 });
    const found = await findServer();
    await cp(found.folder, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    const folder = join(home, 'data');
    await mkdir(folder, { mode: 0o711 });
    const server = { folder: join(home, 'native'), version: found.version };

    const prepared = await preparePostgres({ ...(await options(folder)), server });
    expect(prepared.server.folder).toBe(join(base, 'spare', `postgresql-${found.version}`));
    expect(prepared.notes).toEqual([`data in ${prepared.cluster.folder}`]);
    expect(prepared.cluster.folder.startsWith(join(base, 'spare', 'data-'))).toBe(true);
    const first = await startPostgres(prepared);
    running.push(first);
    await query(first.url, 'create table kept as select 1 as number');
    await first.stop();

    const again = await preparePostgres({ ...(await options(folder)), server });
    const second = await startPostgres(again);
    running.push(second);
    expect(await query(second.url, 'select number from kept')).toEqual({ number: 1 });
  });

  test('goes on as the account that owns the data', async () => {
    const folder = await platformFolder();
    const first = await start(folder);
    await first.stop();
    spawnSync('chown', ['-R', '54321:54321', join(folder, 'postgres')]);
    const second = await start(folder);
    const status = await readFile(`/proc/${second.pid}/status`, 'utf8');
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe('54321');
  });
});

async function platformFolder(): Promise<string> {
  const folder = join(base, randomBytes(3).toString('hex'));
  await mkdir(folder, { mode: 0o711 });
  return folder;
}

async function options(folder: string) {
  await mkdir(folder, { recursive: true });
  return {
    platformFolder: folder,
    logFile: join(folder, 'postgres.log'),
    spareFolder: join(base, 'spare'),
  };
}

async function start(folder: string): Promise<RunningPostgres> {
  const server = await startPostgres(await preparePostgres(await options(folder)));
  running.push(server);
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown> | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const results: unknown = await sql.unsafe(text);
    const rows = (Array.isArray(results) ? results.flat() : []) as Record<string, unknown>[];
    const last = rows.at(-1);
    return last && { ...last };
  } finally {
    await sql.end();
  }
}
