import { openStream } from '@baton/contract/http/stream';
import { DomainError } from '@baton/domain/errors';
import type { StreamReader } from '@baton/domain/stream';
import type { App } from '../app-type.ts';
import { openEventStream } from '../stream/open-event-stream.ts';
import type { OpenStreams } from '../stream/open-event-stream.ts';

export function addStreamRoutes(app: App, reader: StreamReader, streams: OpenStreams): void {
  app.route({
    ...openStream,
    config: { policy: 'signedIn' },
    handler: (request, reply) => {
      const accepts = request.headers.accept ?? '';
      if (!/text\/event-stream|\*\/\*/.test(accepts)) {
        throw new DomainError('request_malformed', { accept: 'text/event-stream' });
      }
      const { login } = request;
      if (!login) throw new DomainError('login_required');
      const after = request.headers['last-event-id'];
      openEventStream(streams, {
        ...{ reader, login, db: request.ctx.db, log: request.log },
        after: typeof after === 'string' && after !== '' ? after : null,
        headers: reply.getHeaders(),
        raw: reply.raw,
      });
      return reply.hijack() as never;
    },
  });
}
