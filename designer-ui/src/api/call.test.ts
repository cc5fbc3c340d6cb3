import { getTicket, listTickets } from '@baton/contract/http/tickets';
import { afterEach, expect, test, vi } from 'vitest';
import { isApiError } from './api-error.ts';
import { addressOf, call, onLoginLost } from './call.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: string) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

test('parameters are escaped into the path, absent query values are left out', () => {
  expect(addressOf(getTicket.url, { params: { number: 'INC-1/../x' } })).toBe(
    '/api/v1/tickets/INC-1%2F..%2Fx',
  );
  expect(addressOf(listTickets.url, { querystring: { list: 'mine', q: '', status: undefined } })).toBe(
    '/api/v1/tickets?list=mine',
  );
});

test('a problem becomes an ApiError with its code, facts and request id', async () => {
  answer(409, JSON.stringify({ code: 'stale_version', status: 409, title: '', type: '', requestId: 'r1' }));
  const error: unknown = await call(getTicket, { params: { number: 'INC-000001' } }).catch((e: unknown) => e);
  expect(isApiError(error, 'stale_version')).toBe(true);
  expect(isApiError(error, 'task_gone')).toBe(false);
  expect(isApiError(error) && error.problem?.requestId).toBe('r1');
});

test('a gateway page and a dead line read as unreachable', async () => {
  answer(502, '<html>');
  await expect(call(getTicket, { params: { number: 'INC-000001' } })).rejects.toMatchObject({
    code: 'unreachable',
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(call(getTicket, { params: { number: 'INC-000001' } })).rejects.toMatchObject({
    code: 'unreachable',
    status: 0,
  });
});

test('an ended login is announced once per refused call', async () => {
  const lost = vi.fn();
  onLoginLost(lost);
  answer(401, JSON.stringify({ code: 'login_required', status: 401, title: '', type: '', requestId: 'r2' }));
  await expect(call(getTicket, { params: { number: 'INC-000001' } })).rejects.toMatchObject({ status: 401 });
  expect(lost).toHaveBeenCalledOnce();
});
