import type { App } from '../app-type.ts';

/** One line per request: names of ours and numbers, never a path, a query, a body or anything else people wrote. */
export function addRequestLog(app: App): void {
  app.addHook('onSend', async (request, reply, body) => {
    void reply.header('x-request-id', request.id);
    return body;
  });
  app.addHook('onResponse', async (request, reply) => {
    const { schema, config } = request.routeOptions;
    const facts = {
      operation: schema?.operationId ?? config.url,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      person: request.login?.person.id,
    };
    request.log.info(facts, 'answered');
  });
}
