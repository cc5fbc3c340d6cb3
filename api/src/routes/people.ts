import { deactivatePerson, listPeople } from '@baton/contract/http/people';
import * as organisation from '@baton/domain/organisation';
import type { App } from '../app-type.ts';

export function addPeopleRoutes(app: App): void {
  app.route({
    ...listPeople,
    config: { policy: 'staff' },
    handler: async (request) => ({ items: await organisation.listPeople(request.ctx, request.query) }),
  });

  app.route({
    ...deactivatePerson,
    config: { policy: 'administrator' },
    handler: (request) => {
      const { username } = request.params;
      return organisation.deactivatePerson(request.ctx, { username, reason: request.body.reason });
    },
  });
}
