import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { StartOptions } from './part.ts';

export interface ToolRun {
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
}

export interface ToolResult {
  /** Null when the program could not be started. */
  code: number | null;
  /** Everything it printed, at most the last 64 kB. */
  words: string;
}

/**
 * Runs a build tool to its end. A stop of the platform ends it with all it started; rejects with the
 * signal's reason then, and for nothing else.
 */
export function runTool(
  { command, args, cwd, env }: ToolRun,
  { noted, signal }: Partial<StartOptions> = {},
): Promise<ToolResult> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let words = '';
    const collect = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-65_536));
    const abort = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (fault) => resolve({ code: null, words: fault.message }));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve({ code, words: stripVTControlCharacters(words).trim() });
    });
    signal?.addEventListener('abort', abort, { once: true });
    if (child.pid !== undefined) noted?.(child.pid);
  });
}
