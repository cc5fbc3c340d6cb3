import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './page-cursor.ts';

test('a cursor leads back to where the page ended, every digit of it', () => {
  const end = { at: '2026-11-24T03:07:16.123456+00:00', id: '24d76d58-e7b9-11f1-92a9-02fc00000001' };
  expect(readCursor(writeCursor(end))).toEqual(end);
  expect(readCursor(undefined)).toBeNull();
});

test.each([
  'x',
  '',
  Buffer.from('[]').toString('base64url'),
  Buffer.from('["2026-11-24T03:07:16Z","a; drop"]').toString('base64url'),
  Buffer.from('["now()","a"]').toString('base64url'),
  Buffer.from('{"at":1}').toString('base64url'),
])('%j is refused as malformed', (text) => {
  expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'request_malformed' }) as Error);
});
