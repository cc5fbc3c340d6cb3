import { mergeTypeDraft } from '@baton/contract/http/draft-merges';
import { tryDecision } from '@baton/contract/http/decision-trials';
import {
  checkTypeDraft,
  discardTypeDraft,
  getTypeDraft,
  listDesignedTypes,
  publishTypeDraft,
  saveTypeDraft,
} from '@baton/contract/http/ticket-type-drafts';
import * as merges from '@baton/domain/draft-merges';
import * as drafts from '@baton/domain/ticket-type-drafts';
import type { App } from '../app-type.ts';

export function addTicketTypeDraftRoutes(app: App): void {
  app.route({
    ...listDesignedTypes,
    config: { policy: 'publisher' },
    handler: async (request) => ({ items: await drafts.listDesignedTypes(request.ctx) }),
  });

  app.route({
    ...getTypeDraft,
    config: { policy: 'publisher' },
    handler: (request) => drafts.findTypeDraft(request.ctx, request.params.key),
  });

  app.route({
    ...saveTypeDraft,
    config: { policy: 'publisher' },
    bodyLimit: 16 * 1024 * 1024,
    handler: (request) => {
      const { revision, publishedVersion, decisions = [], ...files } = request.body;
      const bundle = { key: request.params.key, ...files, decisions };
      return drafts.saveTypeDraft(request.ctx, { revision, publishedVersion, bundle });
    },
  });

  app.route({
    ...mergeTypeDraft,
    config: { policy: 'publisher' },
    bodyLimit: 16 * 1024 * 1024,
    handler: (request) => {
      const { revision, publishedVersion, decided, decisions = [], ...files } = request.body;
      const mine = { ...files, decisions };
      const asked = { key: request.params.key, revision, publishedVersion, mine, decided };
      return merges.mergeTypeDraft(request.ctx, asked);
    },
  });

  app.route({
    ...discardTypeDraft,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      await drafts.discardTypeDraft(request.ctx, request.params.key);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...checkTypeDraft,
    config: { policy: 'publisher' },
    handler: (request) => drafts.checkTypeDraft(request.ctx, request.params.key),
  });

  app.route({
    ...publishTypeDraft,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const wanted = { key: request.params.key, revision: request.body.revision };
      const { fresh, ...published } = await drafts.publishTypeDraft(request.ctx, wanted);
      return reply.code(fresh ? 201 : 200).send(published);
    },
  });

  app.route({
    ...tryDecision,
    config: { policy: 'publisher' },
    bodyLimit: 4 * 1024 * 1024,
    handler: (request) => drafts.tryDecision(request.ctx, { key: request.params.key, ...request.body }),
  });
}
