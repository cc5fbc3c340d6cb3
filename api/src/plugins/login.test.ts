import Fastify from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { expect, test } from 'vitest';
import type { App } from '../app-type.ts';
import { addLogin } from './login.ts';

async function appWithLogin(): Promise<App> {
  const app: App = Fastify().withTypeProvider<TypeBoxTypeProvider>();
  await addLogin(app, {} as never);
  return app;
}

const handler = () => 'reached';

test('a route of the api without a policy does not register', async () => {
  const app = await appWithLogin();
  expect(() => app.get('/api/v1/things', handler)).toThrow('/api/v1/things declares no policy');
});

test('a route cannot be public by its policy alone, nor by its endpoint alone', async () => {
  const app = await appWithLogin();
  const url = '/api/v1/things';
  expect(() => app.get(url, { config: { policy: 'public' } }, handler)).toThrow('whether it is public');
  const open = { config: { policy: 'signedIn' }, schema: { security: [] } } as const;
  expect(() => app.get(url, { ...open, schema: { security: [] } }, handler)).toThrow('whether it is public');
});

test('without a login cookie only public routes are reached', async () => {
  const app = await appWithLogin();
  app.get('/api/v1/open', { config: { policy: 'public' }, schema: { security: [] } }, handler);
  app.get('/api/v1/closed', { config: { policy: 'signedIn' } }, handler);
  expect((await app.inject('/api/v1/open')).body).toBe('reached');
  const refused = await app.inject('/api/v1/closed');
  expect(refused.body).not.toContain('reached');
  expect(refused.body).toContain('Sign in first');
});
