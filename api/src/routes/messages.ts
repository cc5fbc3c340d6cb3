import { listMessages, markMessagesRead } from '@baton/contract/http/messages';
import * as messages from '@baton/domain/messages';
import type { App } from '../app-type.ts';

export function addMessageRoutes(app: App): void {
  app.route({
    ...listMessages,
    config: { policy: 'signedIn' },
    handler: (request) => messages.listMessages(request.ctx, request.query),
  });

  app.route({
    ...markMessagesRead,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      await messages.markMessagesRead(request.ctx);
      return reply.code(204).send(null);
    },
  });
}
