import { createHash, randomBytes } from 'node:crypto';

/** The secret of a login's cookie: 32 random bytes. */
export function newLoginToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it: SHA-256 in hex. */
export function hashLoginToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
