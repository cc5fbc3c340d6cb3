import { discardEngineCommand, retryEngineCommand } from '@baton/contract/http/engine-commands';
import { getStuck, retryEngineIncident } from '@baton/contract/http/stuck';
import * as stuck from '@baton/domain/stuck';
import type { App } from '../app-type.ts';

export function addStuckRoutes(app: App): void {
  app.route({
    ...getStuck,
    config: { policy: 'administrator' },
    handler: (request) => stuck.listStuck(request.ctx),
  });

  app.route({
    ...retryEngineCommand,
    config: { policy: 'administrator' },
    handler: (request) => stuck.retryEngineCommand(request.ctx, request.params.id),
  });

  app.route({
    ...discardEngineCommand,
    config: { policy: 'administrator' },
    handler: (request) => stuck.discardEngineCommand(request.ctx, request.params.id),
  });

  app.route({
    ...retryEngineIncident,
    config: { policy: 'administrator' },
    handler: async (request, reply) => {
      await stuck.retryEngineIncident(request.ctx, request.params.id);
      return reply.code(204).send(null);
    },
  });
}
