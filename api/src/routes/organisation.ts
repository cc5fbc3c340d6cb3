import { getOrganisation, previewAssignment } from '@baton/contract/http/organisation';
import * as assignment from '@baton/domain/assignment';
import * as organisation from '@baton/domain/organisation';
import type { App } from '../app-type.ts';

export function addOrganisationRoutes(app: App): void {
  app.route({
    ...getOrganisation,
    config: { policy: 'publisher' },
    handler: (request) => organisation.listOrganisation(request.ctx),
  });

  app.route({
    ...previewAssignment,
    config: { policy: 'publisher' },
    handler: (request) => assignment.previewAssignment(request.ctx, request.body),
  });
}
