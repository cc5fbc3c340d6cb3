import { trackTicket } from '@baton/contract/http/tracking';
import * as tracking from '@baton/domain/tracking';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';
import { perPerson } from '../plugins/rate-limits.ts';

export function addTrackingRoutes(app: App, { limits }: Config): void {
  app.route({
    ...trackTicket,
    config: { policy: 'public', rateLimit: perPerson(limits.tracking) },
    // First, so that refusals too are neither kept nor named to another site.
    onRequest: async (_request, reply) => {
      void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    },
    handler: (request) => tracking.trackTicket(request.ctx, request.params.token),
  });
}
