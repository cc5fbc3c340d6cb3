import { timingSafeEqual } from 'node:crypto';
import { deriveHash } from './hash-password.ts';

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

// A hash nobody has the password of: unknown names cost the same time as known ones.
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Whether the password belongs to the PHC string; null (no such account, no local password) is always false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = phc.exec(stored ?? nobodysHash) ?? [];
  if (!salt || !hash) throw new Error('A stored password hash is not argon2id in PHC form.');
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const derived = await deriveHash(password, Buffer.from(salt, 'base64'), cost, expected.length);
  return timingSafeEqual(derived, expected) && stored !== null;
}
