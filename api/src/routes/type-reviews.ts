import { compareTypeDraft } from '@baton/contract/http/type-differences';
import {
  addTypeEvent,
  getTypeProof,
  getTypeReview,
  listTypeVersions,
  meetTypeEditors,
  restoreTypeVersion,
  retireTicketType,
  scheduleTypePublication,
  unscheduleTypePublication,
} from '@baton/contract/http/type-reviews';
import * as reviews from '@baton/domain/type-reviews';
import type { App } from '../app-type.ts';

export function addTypeReviewRoutes(app: App): void {
  app.route({
    ...compareTypeDraft,
    config: { policy: 'publisher' },
    handler: (request) => reviews.compareTypeDraft(request.ctx, request.params.key),
  });

  app.route({
    ...getTypeReview,
    config: { policy: 'publisher' },
    handler: (request) => reviews.findTypeReview(request.ctx, request.params.key),
  });

  app.route({
    ...getTypeProof,
    config: { policy: 'publisher' },
    handler: (request) => reviews.findTypeProof(request.ctx, request.params.key),
  });

  app.route({
    ...addTypeEvent,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const { part = null, file = null, elementId = null, text = null, ...said } = request.body;
      const input = { ...said, key: request.params.key, part, file, elementId, text };
      return reply.code(201).send(await reviews.addTypeEvent(request.ctx, input));
    },
  });

  app.route({
    ...listTypeVersions,
    config: { policy: 'publisher' },
    handler: async (request) => ({ items: await reviews.listTypeVersions(request.ctx, request.params.key) }),
  });

  app.route({
    ...restoreTypeVersion,
    config: { policy: 'publisher' },
    handler: (request) =>
      reviews.restoreTypeVersion(request.ctx, { ...request.body, key: request.params.key }),
  });

  app.route({
    ...meetTypeEditors,
    config: { policy: 'publisher' },
    handler: async (request) => ({ others: await reviews.meetTypeEditors(request.ctx, request.params.key) }),
  });

  app.route({
    ...scheduleTypePublication,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const { revision, publishAt } = request.body;
      const wanted = { key: request.params.key, revision, publishAt: new Date(publishAt) };
      await reviews.schedulePublication(request.ctx, wanted);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...unscheduleTypePublication,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      await reviews.unschedulePublication(request.ctx, request.params.key);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...retireTicketType,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      await reviews.retireTicketType(request.ctx, { key: request.params.key, ...request.body });
      return reply.code(204).send(null);
    },
  });
}
