import { listElementTemplates } from '@baton/contract/http/element-templates';
import { languages } from '@baton/contract/language';
import { writeElementTemplates } from '@baton/domain/element-templates';
import type { App } from '../app-type.ts';

export function addElementTemplateRoutes(app: App): void {
  app.route({
    ...listElementTemplates,
    config: { policy: 'publisher' },
    handler: (request, reply) => {
      void reply.header('content-disposition', 'attachment; filename="baton-element-templates.json"');
      return writeElementTemplates(request.query.language ?? languages[0]);
    },
  });
}
