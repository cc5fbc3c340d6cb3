import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { checkPort } from './check-port.ts';

test('a port that is taken names the setting', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await expect(checkPort('127.0.0.1', port)).rejects.toMatchObject({
    message: `Port ${port} is taken by another program.`,
    advice: expect.stringContaining('BATON_PORT') as string,
  });
  other.close();
  await once(other, 'close');
  expect(await checkPort('127.0.0.1', port)).toBe(port);
});

test('port 0 becomes a free one', async () => {
  expect(await checkPort('127.0.0.1', 0)).toBeGreaterThan(1023);
});

test('an address of another machine names the setting', async () => {
  await expect(checkPort('203.0.113.1', 0)).rejects.toMatchObject({
    advice: expect.stringContaining('BATON_HOST') as string,
  });
});
