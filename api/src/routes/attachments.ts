import { downloadAttachment, getAttachment, uploadAttachment } from '@baton/contract/http/attachments';
import { saveAttachment } from '@baton/domain/attachments';
import { findAttachment, openAttachment } from '@baton/domain/tickets';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';
import { downloadHeaders } from '../download-headers.ts';
import { readUpload, refuseBrokenUpload } from '../plugins/uploads.ts';
import { perPerson } from '../plugins/rate-limits.ts';

export function addAttachmentRoutes(app: App, { attachmentsDir: dir, limits }: Config): void {
  app.route({
    ...uploadAttachment,
    config: { policy: 'signedIn', rateLimit: perPerson(limits.uploads) },
    handler: async (request, reply) => {
      const file = await readUpload(request);
      try {
        const input = { dir, name: file.filename, content: file.file };
        const saved = await saveAttachment(request.ctx, input).catch(refuseBrokenUpload);
        return await reply.code(201).send(saved);
      } finally {
        // What is left of a refused file must be read, or the sender never hears the answer.
        file.file.resume();
      }
    },
  });

  app.route({
    ...getAttachment,
    config: { policy: 'signedIn' },
    handler: (request) => findAttachment(request.ctx, request.params.id),
  });

  app.route({
    ...downloadAttachment,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      const input = { dir, id: request.params.id };
      const { attachment, content } = await openAttachment(request.ctx, input);
      void reply.headers(downloadHeaders(attachment));
      return reply.send(content as never);
    },
  });
}
