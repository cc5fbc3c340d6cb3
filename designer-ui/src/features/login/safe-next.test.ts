import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test('an address inside the app is kept with its query', () => {
  expect(safeNext('/tickets/INC-000001?tab=process')).toBe('/tickets/INC-000001?tab=process');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/login?next=/',
  null,
  ['/a'],
])('%s leads home', (next) => {
  expect(safeNext(next)).toBe('/');
});
