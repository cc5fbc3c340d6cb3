import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isAlive } from './signal-process.ts';
import { startTestPostgres } from './start-test-postgres.ts';

const script = `const { startTestPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
const { url, pid, folder } = await startTestPostgres();
console.log(JSON.stringify({ url, pid, folder }));`;

test('stop ends the server and removes its folder', async () => {
  const server = await startTestPostgres();
  expect(existsSync(server.folder)).toBe(true);
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
  expect(existsSync(server.folder)).toBe(false);
});

test.each(['', 'setInterval(() => {}, 60000);'])(
  'it ends with the process that started it (%s)',
  async (more) => {
    const user = spawn(process.execPath, ['--input-type=module', '-e', script + more]);
    const [line] = (await once(user.stdout, 'data')) as [Buffer];
    const { pid, folder } = JSON.parse(line.toString()) as { pid: number; folder: string };
    if (more) user.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 15_000);
    expect(isAlive(pid)).toBe(false);
  },
);
