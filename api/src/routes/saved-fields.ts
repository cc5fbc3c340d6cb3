import { listSavedFields, removeSavedField, saveSavedField } from '@baton/contract/http/saved-fields';
import * as fields from '@baton/domain/saved-fields';
import type { App } from '../app-type.ts';

export function addSavedFieldRoutes(app: App): void {
  app.route({
    ...listSavedFields,
    config: { policy: 'publisher' },
    handler: async (request) => ({ items: await fields.listSavedFields(request.ctx) }),
  });

  app.route({
    ...saveSavedField,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const wanted = { ...request.body, id: request.params.id };
      const { field, fresh } = await fields.saveSavedField(request.ctx, wanted);
      return reply.code(fresh ? 201 : 200).send(field);
    },
  });

  app.route({
    ...removeSavedField,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const { revision } = request.query;
      await fields.removeSavedField(request.ctx, { id: request.params.id, revision });
      return reply.code(204).send(null);
    },
  });
}
