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

export interface Failure {
  step: string;
  /** The tests that failed, each with what it said first. */
  tests: string[];
}

/** Runs steps, `width` at a time, one line each with its time; answers those that failed. */
export async function runSteps(steps: Step[], width: number): Promise<Failure[]> {
  const waiting = [...steps];
  const failed: Failure[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { passed, words } = await runStep(step);
      if (!passed) failed.push({ step: step.name, tests: failedTests(words) });
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return failed;
}

/** What to say at the very end: an output of many pages may be shown in part, its end never left out. */
export function describeFailures(failed: readonly Failure[]): string {
  const lines = failed.flatMap(({ step, tests }) => [`failed: ${step}`, ...tests.map((test) => `  ${test}`)]);
  return `${lines.join('\n')}\n`;
}

/** Of vitest's output, each failed test with the line below it. */
function failedTests(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trim());
  return lines.flatMap((line, at) => (line.startsWith('FAIL ') ? [`${line}: ${lines[at + 1] ?? ''}`] : []));
}

async function runStep(step: Step): Promise<{ passed: boolean; words: string }> {
  const began = performance.now();
  const { code, output } = await collect(step);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const passed = code === 0;
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`);
  const words = stripVTControlCharacters(output).trimEnd();
  const lines = passed && !step.aloud ? linesLike(words, step.closing) : words;
  if (lines !== '') process.stdout.write(`${lines}\n`);
  return { passed, words };
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
