import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** Print the output of a step that passed, too. */
  aloud?: boolean;
  /** Of a step that passed, the lines to print. */
  closing?: RegExp;
  minutes?: number;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs steps, `width` at a time, one line each with its time; answers the names of those that failed. */
export async function runSteps(steps: Step[], width: number): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return failed;
}

async function runStep(step: Step): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await collect(step);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const passed = code === 0;
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`);
  const words = stripVTControlCharacters(output).trimEnd();
  const lines = passed && !step.aloud ? linesLike(words, step.closing) : words;
  if (lines !== '') process.stdout.write(`${lines}\n`);
  return passed;
}

function linesLike(words: string, closing: RegExp | undefined): string {
  if (!closing) return '';
  return words
    .split('\n')
    .filter((line) => closing.test(line))
    .join('\n');
}

function collect(step: Step): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: (step.minutes ?? 20) * 60_000,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
