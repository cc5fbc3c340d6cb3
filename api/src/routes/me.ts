import { getMe, getMyOpenApi, updateMe } from '@baton/contract/http/me';
import { changeLanguage, describePerson } from '@baton/domain/organisation';
import { describeTypeRequests } from '@baton/domain/ticket-types';
import { describeTypeAnswers } from '@baton/domain/tickets';
import type { App } from '../app-type.ts';
import { typedDocument } from '../typed-document.ts';

export function addMeRoutes(app: App): void {
  app.route({ ...getMe, config: { policy: 'signedIn' }, handler: (request) => describePerson(request.ctx) });

  app.route({
    ...getMyOpenApi,
    config: { policy: 'signedIn' },
    handler: async ({ ctx }) => {
      const [requests, answers] = await Promise.all([describeTypeRequests(ctx), describeTypeAnswers(ctx)]);
      return typedDocument(app.swagger(), { requests, answers });
    },
  });

  app.route({
    ...updateMe,
    config: { policy: 'signedIn' },
    handler: async (request) => {
      const { language } = request.body;
      await changeLanguage(request.ctx, language);
      return { ...(await describePerson(request.ctx)), language };
    },
  });
}
