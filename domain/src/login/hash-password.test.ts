import { expect, test } from 'vitest';
import { hashPassword } from './hash-password.ts';
import { verifyPassword } from './verify-password.ts';

test('a hash is PHC argon2id with a salt of its own and verifies its password alone', async () => {
  const [first, second] = await Promise.all([hashPassword('接力 Baton'), hashPassword('接力 Baton')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(second).not.toBe(first);
  expect(await verifyPassword('接力 Baton', first)).toBe(true);
  expect(await verifyPassword('接力 baton', first)).toBe(false);
});

test('the same word typed in full-width letters is the same password', async () => {
  expect(await verifyPassword('Ｂaton', await hashPassword('Baton'))).toBe(true);
});

test('nobody signs in where no password is stored', async () => {
  expect(await verifyPassword('', null)).toBe(false);
});

test('a hash made elsewhere with other costs verifies', async () => {
  // Test vector of the reference implementation: argon2id, m=65536, t=2, p=1, "password", "somesalt".
  const foreign = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword('password', foreign)).toBe(true);
});

test('a stored text that is no PHC string is a bug, not a wrong password', async () => {
  await expect(verifyPassword('x', 'plain')).rejects.toThrow('PHC');
});
