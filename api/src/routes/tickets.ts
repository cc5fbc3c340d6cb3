import {
  cancelTicket,
  createTicket,
  getTicket,
  getTicketDiagram,
  listTicketEvents,
  listTickets,
  promoteTicket,
} from '@baton/contract/http/tickets';
import * as scenarios from '@baton/domain/scenarios';
import * as tickets from '@baton/domain/tickets';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';
import { perPerson } from '../plugins/rate-limits.ts';

export function addTicketRoutes(app: App, { limits }: Config): void {
  app.route({
    ...createTicket,
    config: { policy: 'signedIn', rateLimit: perPerson(limits.tickets) },
    handler: async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key'];
      const ticket = await tickets.createTicket(request.ctx, { ...request.body, idempotencyKey });
      return reply.code(201).send(ticket);
    },
  });

  app.route({
    ...listTickets,
    config: { policy: 'signedIn' },
    handler: (request) => tickets.listTickets(request.ctx, request.query),
  });

  app.route({
    ...getTicket,
    config: { policy: 'signedIn' },
    handler: (request) => tickets.findTicket(request.ctx, request.params.number),
  });

  app.route({
    ...cancelTicket,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      const { number } = request.params;
      const { reason } = request.body;
      const { ticket, settled } = await tickets.cancelTicket(request.ctx, { number, reason });
      return reply.code(settled ? 200 : 202).send(ticket);
    },
  });

  app.route({
    ...promoteTicket,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const promotion = { ...request.body, number: request.params.number };
      return reply.code(201).send(await scenarios.promoteTicket(request.ctx, promotion));
    },
  });

  app.route({
    ...listTicketEvents,
    config: { policy: 'signedIn' },
    handler: async (request) => ({
      items: await tickets.listTicketEvents(request.ctx, request.params.number),
    }),
  });

  app.route({
    ...getTicketDiagram,
    config: { policy: 'signedIn' },
    handler: (request) => tickets.ticketDiagram(request.ctx, request.params.number),
  });
}
