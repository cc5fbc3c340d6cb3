import { getStartForm, listTicketTypes, publishTicketType } from '@baton/contract/http/ticket-types';
import { organisationNames } from '@baton/domain/organisation';
import * as ticketTypes from '@baton/domain/ticket-types';
import type { App } from '../app-type.ts';

export function addTicketTypeRoutes(app: App): void {
  app.route({
    ...listTicketTypes,
    config: { policy: 'signedIn' },
    handler: async (request) => ({ items: await ticketTypes.listTicketTypes(request.ctx) }),
  });

  app.route({
    ...getStartForm,
    config: { policy: 'signedIn' },
    handler: (request) => ticketTypes.getStartForm(request.ctx, request.params.key),
  });

  app.route({
    ...publishTicketType,
    config: { policy: 'publisher' },
    bodyLimit: 16 * 1024 * 1024,
    handler: async (request, reply) => {
      const { decisions = [], ...rest } = request.body;
      const bundle = { key: request.params.key, ...rest, decisions };
      const names = await organisationNames(request.ctx.db, bundle.bpmn);
      const { fresh, ...published } = await ticketTypes.publishTicketType(request.ctx, bundle, names);
      return reply.code(fresh ? 201 : 200).send(published);
    },
  });
}
