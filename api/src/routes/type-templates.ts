import {
  beginTicketType,
  listTypeTemplates,
  removeTypeTemplate,
  saveTypeTemplate,
} from '@baton/contract/http/type-templates';
import * as templates from '@baton/domain/type-templates';
import type { App } from '../app-type.ts';

export function addTypeTemplateRoutes(app: App): void {
  app.route({
    ...listTypeTemplates,
    config: { policy: 'publisher' },
    handler: async (request) => ({ items: await templates.listTypeTemplates(request.ctx) }),
  });

  app.route({
    ...saveTypeTemplate,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const wanted = { ...request.body, id: request.params.id };
      const { template, fresh } = await templates.saveTypeTemplate(request.ctx, wanted);
      return reply.code(fresh ? 201 : 200).send(template);
    },
  });

  app.route({
    ...removeTypeTemplate,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      await templates.removeTypeTemplate(request.ctx, request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...beginTicketType,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const wanted = { ...request.body, key: request.params.key };
      return reply.code(201).send(await templates.beginTicketType(request.ctx, wanted));
    },
  });
}
