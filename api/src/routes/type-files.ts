import { exportTypeFile, importTypeFile } from '@baton/contract/http/type-files';
import { DomainError } from '@baton/domain/errors';
import * as typeFiles from '@baton/domain/type-files';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';
import { downloadHeaders } from '../download-headers.ts';
import { readUpload, refuseBrokenUpload } from '../plugins/uploads.ts';

export function addTypeFileRoutes(app: App, { trackingSecret, version }: Config): void {
  const signer = typeFiles.signingKey(trackingSecret);

  app.route({
    ...importTypeFile,
    config: { policy: 'publisher' },
    handler: async (request) => {
      const file = await readUpload(request);
      const bytes = await file.toBuffer().catch(refuseBrokenUpload);
      const max = typeFiles.bundleLimits.bytes;
      if (bytes.length > max) throw new DomainError('attachment_too_large', { max });
      const name =
        file.filename
          .toWellFormed()
          .replace(/[\p{Cc}/\\]/gu, '_')
          .slice(-200) || 'file';
      return await typeFiles.reportImport(request.ctx, { ...request.query, name, bytes }, signer);
    },
  });

  app.route({
    ...exportTypeFile,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const wish = { ...request.params, ...request.query };
      const by = { signer, productVersion: version };
      const { name, bytes } = await typeFiles.exportType(request.ctx, wish, by);
      void reply.headers(
        downloadHeaders({ name, mediaType: 'application/octet-stream', size: bytes.length }),
      );
      return reply.send(Buffer.from(bytes) as never);
    },
  });
}
