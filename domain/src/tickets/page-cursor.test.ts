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
  writeCursor({ at: '2026-11-24T03:07:16Z', id: 'a' }),
  ...['2026-13-01', '2026-02-30', '0000-01-01'].map((day) =>
    writeCursor({ at: `${day}T03:07:16Z`, id: '24d76d58-e7b9-11f1-92a9-02fc00000001' }),
  ),
  writeCursor({ at: '2026-11-24T03:07:16+99:99', id: '24d76d58-e7b9-11f1-92a9-02fc00000001' }),
  Buffer.from('{"at":1}').toString('base64url'),
])('%j is refused as malformed', (text) => {
  expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'request_malformed' }) as Error);
});
