import cookie from '@fastify/cookie';
import type { Context } from '@baton/domain/context';
import { DomainError } from '@baton/domain/errors';
import { findLogin, isOfDeactivated, loginDays } from '@baton/domain/login';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { policies } from '../policies.ts';

export const loginCookie = 'baton_session';

/**
 * Knows who calls, from the login cookie, before anything else of the request is read, and asks the route's
 * policy. Deny by default: a route of the api without a policy does not register.
 */
export async function addLogin(app: App, base: Omit<Context, 'actor' | 'log'>): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('login', null);
  app.decorateRequest('ctx');
  app.addHook('onRoute', ({ url, config, schema }) => {
    if (!url.startsWith('/api/v1/')) return;
    const policy = config?.policy;
    if (policy === undefined) throw new Error(`The route ${url} declares no policy.`);
    const declaredPublic = schema?.security?.length === 0;
    if (declaredPublic !== (policy === 'public')) {
      throw new Error(
        `The route ${url} says differently in its policy and its endpoint whether it is public.`,
      );
    }
  });
  app.addHook('onRequest', async (request) => {
    request.ctx = { ...base, log: request.log, actor: { kind: 'system', name: 'api' } };
    const policy = request.routeOptions.config.policy ?? 'public';
    if (policy === 'public') return;
    const token = request.cookies[loginCookie];
    const login = token ? await findLogin(base.db, token) : null;
    if (!login) {
      // Whoever has no account any more is not to be sent to the sign-in as if it had only expired.
      const deactivated = token !== undefined && (await isOfDeactivated(base.db, token));
      throw new DomainError('login_required', deactivated ? { deactivated } : {});
    }
    const { person, loginSessionId } = login;
    request.login = login;
    request.ctx = { ...request.ctx, actor: { kind: 'person', person, loginSessionId } };
    if (!policies[policy](person)) throw new DomainError('not_allowed');
  });
}

export function setLoginCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(loginCookie, token, { ...cookieOptions(request), maxAge: loginDays * 24 * 3600 });
}

export function clearLoginCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(loginCookie, cookieOptions(request));
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
}
