import { expect, test } from 'vitest';
import { readProcessMark } from './process-mark.ts';
import { runTool } from './run-tool.ts';

const here = { cwd: '/', env: { PATH: process.env['PATH'] } };

test('gives exit code and words, without colours', async () => {
  const args = ['-c', 'printf "\\033[31mred\\033[0m"; echo " and more" >&2; exit 3'];
  expect(await runTool({ command: 'sh', args, ...here })).toEqual({
    code: 3,
    words: expect.any(String) as string,
  });
  const { words } = await runTool({ command: 'sh', args, ...here });
  expect(words).not.toContain('\u001b');
  expect(words).toContain('red');
  expect(words).toContain('and more');
});

test('a program that is not there is no exception', async () => {
  expect(await runTool({ command: 'no-such-program', args: [], ...here })).toMatchObject({ code: null });
});

test('a stop ends it with all it has started', async () => {
  const stop = new AbortController();
  let pid = 0;
  const running = runTool(
    { command: 'sh', args: ['-c', 'sleep 60; true'], ...here },
    { noted: (seen) => (pid = seen), signal: stop.signal },
  );
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
  expect(readProcessMark(pid)).toBeNull();
});

test('after a stop it does not even begin', async () => {
  const signal = AbortSignal.abort(new Error('stopped'));
  const noted = () => expect.unreachable('nothing may be started');
  await expect(runTool({ command: 'true', args: [], ...here }, { noted, signal })).rejects.toThrow('stopped');
});
