import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface ProgramResult {
  /** Null when the program could not be started or was killed. */
  code: number | null;
  output: string;
}

/** Runs a program to its end, as another account when one is given. Never throws: failures are in the output. */
export function runProgram(file: string, args: string[], account: Account | null): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      // The caller's folder may be closed to that account.
      cwd: '/',
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (fault) => resolve({ code: null, output: fault.message }));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** Nothing of the caller's environment changes how the server behaves. */
export const programEnvironment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
