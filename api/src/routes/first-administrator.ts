import * as contract from '@baton/contract/http/first-administrator';
import { createFirstAdministrator, createLoginSession } from '@baton/domain/login';
import { describePerson } from '@baton/domain/organisation';
import type { App } from '../app-type.ts';
import { setLoginCookie } from '../plugins/login.ts';
import { perPerson } from '../plugins/rate-limits.ts';

const attemptsPerMinute = 10;

export function addFirstAdministratorRoutes(app: App): void {
  app.route({
    ...contract.createFirstAdministrator,
    config: { policy: 'public', rateLimit: perPerson(attemptsPerMinute) },
    handler: async (request, reply) => {
      const { ctx, body, ip } = request;
      await createFirstAdministrator(ctx, body);
      const { username, password } = body;
      const { token, person, loginSessionId } = await createLoginSession(ctx, {
        ...{ username, password },
        address: ip,
      });
      setLoginCookie(request, reply, token);
      const me = await describePerson({ ...ctx, actor: { kind: 'person', person, loginSessionId } });
      return reply.code(201).send(me);
    },
  });
}
