import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spawnHolder } from './fixtures/spawn-holder.ts';
import { isAlive } from './signal-process.ts';

const userName = `baton-test-${process.pid}`;
const reason = whyNot();
let home: string;

beforeEach(async () => {
  if (reason) return;
  home = await mkdtemp(join(tmpdir(), 'baton-home-'));
  execFileSync('useradd', ['--home-dir', home, '--no-create-home', '--user-group', userName]);
  execFileSync('chown', [`${userName}:${userName}`, home]);
  await chmod(home, 0o700);
});

afterEach(async () => {
  if (reason) return;
  execFileSync('userdel', [userName]);
  await rm(home, { recursive: true, force: true });
});

test.skipIf(reason !== '')(
  `an ordinary user runs the server in a home folder of mode 0700 ${reason}`,
  async () => {
    const { uid, gid } = await stat(home);
    const holder = await spawnHolder(join(home, 'data'), { uid, gid, cwd: home });
    try {
      const data = await stat(join(home, 'data', 'postgres'));
      expect({ uid: data.uid, mode: data.mode & 0o777 }).toEqual({ uid, mode: 0o700 });
      expect(holder.notes).toEqual([]);
    } finally {
      holder.process.kill('SIGKILL');
      await vi.waitFor(() => expect(isAlive(holder.pid)).toBe(false), 10_000);
    }
  },
);

/** Empty when the test can run; else the words shown beside its name. */
function whyNot(): string {
  if (process.getuid?.() !== 0) return '(skipped: making another user needs root)';
  const can = (command: string, asUser: { uid?: number; gid?: number } = {}) =>
    spawnSync('/bin/sh', ['-c', command, import.meta.filename], { cwd: '/', ...asUser }).status === 0;
  if (!can('command -v useradd')) return '(skipped: there is no useradd)';
  const anybody = { uid: 65_534, gid: 65_534 };
  if (!can('test -r "$0"', anybody)) return '(skipped: other users cannot read the project)';
  return '';
}
