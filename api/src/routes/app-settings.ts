import { getAppSettings } from '@baton/contract/http/settings';
import { acceptedMediaTypes, maxAttachmentBytes } from '@baton/domain/attachments';
import { listDemoAccounts } from '@baton/domain/demo';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';

export function addAppSettingsRoutes(app: App, config: Config): void {
  app.route({
    ...getAppSettings,
    config: { policy: 'public' },
    handler: async (request) => ({
      name: 'Baton',
      version: config.version,
      demoAccounts: config.demo ? await listDemoAccounts(request.ctx.db) : [],
      attachments: { maxBytes: maxAttachmentBytes, mediaTypes: acceptedMediaTypes },
    }),
  });
}
