import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from '../app-type.ts';

/** The document of the api (OpenAPI 3.1) at `/api/v1/openapi.json` and its reading room at `/api/docs`. */
export async function addOpenApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baton',
        version,
        description:
          'Tickets whose processes are drawn. Problems are RFC 9457; `code` is the word to decide by.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: { login: { type: 'apiKey', in: 'cookie', name: 'baton_session' } },
      },
      security: [{ login: [] }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, position) =>
        typeof json['$id'] === 'string' ? json['$id'] : `def-${position}`,
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { validatorUrl: null } });
}

/** Serves the document; the last route to register, so that all others are in it. */
export function addOpenApiDocument(app: App): void {
  app.get(
    '/api/v1/openapi.json',
    { config: { policy: 'public' }, schema: { hide: true, security: [] } },
    () => app.swagger(),
  );
}
