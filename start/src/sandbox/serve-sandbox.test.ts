import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSandbox } from './serve-sandbox.ts';
import type { SandboxDesk } from './serve-sandbox.ts';

let desk: SandboxDesk;
let asked = 0;

beforeAll(async () => {
  desk = await serveSandbox({
    ask: () => ({ state: 'starting', step: 'engine', seconds: ++asked }),
  });
});
afterAll(() => desk.close());

const ask = (authorization: string, method = 'POST', path = '/sandbox') =>
  fetch(desk.url + path, { method, headers: { authorization } });

test('who has the secret is told where the sandbox is', async () => {
  const reply = await ask(`Bearer ${desk.secret}`);
  expect([reply.status, await reply.json()]).toEqual([
    200,
    { state: 'starting', step: 'engine', seconds: 1 },
  ]);
});

test.each(['', 'Bearer wrong', `Bearer ${'x'.repeat(43)}`])(
  '"%s" is told nothing, and starts nothing',
  async (given) => {
    const before = asked;
    const reply = await ask(given);
    expect([reply.status, await reply.json()]).toEqual([401, {}]);
    expect(asked).toBe(before);
  },
);

test('only asking for the sandbox is answered', async () => {
  expect((await ask(`Bearer ${desk.secret}`, 'GET')).status).toBe(404);
  expect((await ask(`Bearer ${desk.secret}`, 'POST', '/else')).status).toBe(404);
  expect(desk.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
});
