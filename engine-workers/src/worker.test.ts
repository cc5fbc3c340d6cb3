import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import type { Log } from '@baton/domain/context';
import { createWorker } from './worker.ts';

it('tells of an engine that does not answer without telling the secret', async () => {
  // given an address at which nothing listens
  const lines: unknown[] = [];
  let told = () => {};
  const first = new Promise<void>((resolve) => (told = resolve));
  const write = (facts: unknown, message: unknown) => {
    lines.push({ facts, message });
    told();
  };
  const log = { info: write, warn: write, error: write } as unknown as Log;
  const worker = createWorker({
    engineUrl: 'http://127.0.0.1:1/engine-rest',
    secret: 'not-for-any-log',
    log,
  });
  worker.subscribe('notify', {
    handle: () => Promise.resolve({ kind: 'complete', variables: {} }),
    afterReply: () => Promise.resolve(),
  });
  // when it is polled
  worker.start();
  await first;
  await worker.drain(0);
  // then the line names the reason alone
  const said = inspect(lines, { depth: null });
  expect(said).toContain('engine does not answer the poll');
  expect(said).toContain('ECONNREFUSED');
  expect(said).not.toContain('not-for-any-log');
});
