import { createComment, listComments } from '@baton/contract/http/comments';
import * as comments from '@baton/domain/comments';
import type { App } from '../app-type.ts';

export function addCommentRoutes(app: App): void {
  app.route({
    ...listComments,
    config: { policy: 'signedIn' },
    handler: async (request) => ({
      items: await comments.listComments(request.ctx, request.params.number),
    }),
  });

  app.route({
    ...createComment,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      const input = { number: request.params.number, ...request.body };
      return reply.code(201).send(await comments.createComment(request.ctx, input));
    },
  });
}
