import { createLoginSession, endLoginSession } from '@baton/contract/http/login-sessions';
import * as login from '@baton/domain/login';
import { describePerson } from '@baton/domain/organisation';
import type { App } from '../app-type.ts';
import { clearLoginCookie, setLoginCookie } from '../plugins/login.ts';

export function addLoginSessionRoutes(app: App): void {
  app.route({
    ...createLoginSession,
    config: { policy: 'public' },
    handler: async (request, reply) => {
      const { username, password } = request.body;
      const created = await login.createLoginSession(request.ctx, {
        username,
        password,
        address: request.ip,
      });
      setLoginCookie(request, reply, created.token);
      const { person, loginSessionId } = created;
      const me = await describePerson({ ...request.ctx, actor: { kind: 'person', person, loginSessionId } });
      return reply.code(201).send(me);
    },
  });

  app.route({
    ...endLoginSession,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      await login.endLogin(request.ctx);
      clearLoginCookie(request, reply);
      return reply.code(204).send(null);
    },
  });
}
