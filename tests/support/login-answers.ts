import type { ApiWorld, Asked } from './api-world.ts';

/** A login that is refused. */
export const wrongLogin = (username: string): Asked => ({ body: { username, password: 'wrong' } });

/** The answer to whoever has tried too often. */
export async function lockedLogin(world: ApiWorld, username: string) {
  const attempt = () => world.ask('POST', '/api/v1/login-sessions', wrongLogin(username));
  await Promise.all(Array.from({ length: 10 }, attempt));
  return await attempt();
}
