import type { App } from '../app-type.ts';

/** A status an endpoint does not declare is a mistake of ours: `report` hears of each. 500 needs no declaration. */
export function addDeclaredStatuses(app: App, report: (operationId: string, status: number) => void): void {
  app.addHook('onSend', async (request, reply, body) => {
    const { schema } = request.routeOptions;
    const declared = schema?.response as Record<number, unknown> | undefined;
    if (declared && reply.statusCode !== 500 && !(reply.statusCode in declared)) {
      report(schema?.operationId ?? '', reply.statusCode);
    }
    return body;
  });
}
