import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixturePart } from '../fixtures/start-part.ts';
import { keepAlive, type KeptPart } from './keep-alive.ts';
import { readProcessMark } from './process-mark.ts';

const delays = { first: 100, longest: 400, steady: 60_000 };
let folder: string;
let ending: AbortController;
let lines: string[];
let states: string[];
let pids: number[];
let kept: KeptPart | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-keep-'));
  ending = new AbortController();
  [lines, states, pids, kept] = [[], [], [], null];
});

afterEach(async () => {
  ending.abort();
  await kept?.kill();
  rmSync(folder, { recursive: true });
});

describe('a part that is kept alive', () => {
  test('is started again when it is killed, and the log says so in one line', async () => {
    kept = await keep(['ends-on-sigterm']);
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(pids).toHaveLength(2), 5_000);
    await vi.waitFor(() => expect(lines).toHaveLength(2), 5_000);
    expect(lines).toEqual(['api ended (killed by SIGKILL); starting it again in 0.1 s', 'api runs again']);
    expect(states).toEqual(['starting', 'running', 'restarting (killed by SIGKILL)', 'running']);
  });

  test('waits longer from failure to failure, up to the longest wait', async () => {
    kept = await keep(['dies-after=150']);
    await vi.waitFor(() => expect(endings()).toHaveLength(5), 20_000);
    expect(endings().map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual([
      '0.1',
      '0.2',
      '0.4',
      '0.4',
      '0.4',
    ]);
  }, 30_000);

  test('counts from the first wait again after it has run steadily', async () => {
    kept = await keep(['dies-after=150'], { ...delays, steady: 50 });
    await vi.waitFor(() => expect(endings()).toHaveLength(3), 20_000);
    expect(endings().map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.1', '0.1', '0.1']);
  }, 30_000);

  test('is not started again once the platform stops', async () => {
    kept = await keep(['ends-on-sigterm']);
    ending.abort();
    await kept.stop();
    expect(states.at(-1)).toBe('stopped');
    expect(readProcessMark(pids[0] ?? 0)).toBeNull();
    expect(pids).toHaveLength(1);
  });

  test('is ended by force when it does not end politely', async () => {
    kept = await keep([]);
    ending.abort();
    await kept.stop();
    expect(readProcessMark(pids[0] ?? 0)).toBeNull();
  });

  test('can be stopped while it waits for its next start', async () => {
    kept = await keep(['dies-after=100'], { first: 60_000, longest: 60_000, steady: 60_000 });
    await vi.waitFor(() => expect(endings()).toHaveLength(1), 5_000);
    ending.abort();
    await kept.stop();
    expect(pids).toHaveLength(1);
  });

  test('is started anew at once when its code has changed', async () => {
    kept = await keep(['ends-on-sigterm'], { first: 60_000, longest: 60_000, steady: 60_000 });
    await kept.restart();
    await vi.waitFor(() => expect(pids).toHaveLength(2), 5_000);
    await vi.waitFor(() => expect(states.at(-1)).toBe('running'), 5_000);
  });
});

describe('a part that does not start', () => {
  test('shows the last lines of its log and leaves no process', async () => {
    const starting = keep(['dies-after=50', 'never-ready']);
    await expect(starting).rejects.toThrow('The api did not start (exit code 3)');
    expect(readProcessMark(pids[0] ?? 0)).toBeNull();
  });

  test('is not waited for without end', async () => {
    const part = fixturePart('api', join(folder, 'log'), ['never-ready'], 0.3);
    const starting = keepAlive(part, options(delays));
    await expect(starting).rejects.toThrow('not ready after 0.3 s');
    expect(readProcessMark(pids[0] ?? 0)).toBeNull();
  });

  test('is ended when the platform stops meanwhile', async () => {
    const starting = keep(['never-ready']);
    setTimeout(() => ending.abort(new Error('stopped')), 200);
    await expect(starting).rejects.toThrow('stopped');
    expect(readProcessMark(pids[0] ?? 0)).toBeNull();
  });
});

function keep(words: string[], waits = delays): Promise<KeptPart> {
  return keepAlive(fixturePart('api', join(folder, 'log'), words), options(waits));
}

function options(waits: typeof delays) {
  return {
    signal: ending.signal,
    log: (line: string) => void lines.push(line),
    report: (_role: string, state: string, why?: string) =>
      void states.push(why ? `${state} (${why})` : state),
    noted: (_role: string, pid: number) => void pids.push(pid),
    gone: () => undefined,
    delays: waits,
  };
}

function endings(): string[] {
  return lines.filter((line) => line.includes('ended'));
}
