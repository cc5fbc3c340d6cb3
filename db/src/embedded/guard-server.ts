import { spawn, type ChildProcess } from 'node:child_process';
import { programEnvironment } from './run-program.ts';

// Only what the shell has built in: a PATH without programs must not look like the end of our process.
const script = 'while read -r line; do :; done; kill -INT "$0" 2>/dev/null; ';
const waitAndRemove =
  'n=0; while kill -0 "$0" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done; rm -rf -- "$1"';

/**
 * A shell that waits for the end of our process, however it ends, and then shuts the server down (and
 * removes the folder, when one is given). PostgreSQL itself does not notice that its parent is gone.
 */
export function guardServer(server: ChildProcess, folderToRemove?: string): void {
  if (server.pid === undefined) return;
  const args =
    folderToRemove === undefined
      ? [script, String(server.pid)]
      : [script + waitAndRemove, String(server.pid), folderToRemove];
  const guard = spawn('/bin/sh', ['-c', ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: programEnvironment,
    detached: true,
  });
  guard.unref();
  // Without a guard the next start ends the server.
  guard.once('error', () => undefined);
  // A pipe that is waited for would keep our own process from ending.
  guard.stdin?.on('error', () => guard.stdin?.destroy());
  if (guard.stdin && 'unref' in guard.stdin) (guard.stdin as { unref(): void }).unref();
  // The server's number may be given to another process from now on.
  server.once('exit', () => {
    if (guard.pid !== undefined) killGroup(guard.pid);
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}
