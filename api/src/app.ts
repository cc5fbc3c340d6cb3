import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Database } from '@baton/db';
import { newId } from '@baton/db';
import type { Context } from '@baton/domain/context';
import Fastify, { LogController } from 'fastify';
import type { App } from './app-type.ts';
import type { Config } from './config.ts';
import { describeFailure } from './describe-failure.ts';
import { addDeclaredStatuses } from './plugins/declared-statuses.ts';
import { addLogin } from './plugins/login.ts';
import { addOpenApi, addOpenApiDocument } from './plugins/openapi.ts';
import { addOriginCheck } from './plugins/origin-check.ts';
import { addProblemDetails, problemOf, sendProblem } from './plugins/problem-details.ts';
import { addRateLimits } from './plugins/rate-limits.ts';
import { addRequestLog } from './plugins/request-log.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { addStorableInput } from './plugins/storable-input.ts';
import { addUploads } from './plugins/uploads.ts';
import { addValidation } from './plugins/validation.ts';
import { addWebApp } from './plugins/web-app.ts';
import { startStreamReader } from '@baton/domain/stream';
import { addRoutes } from './routes/index.ts';
import { openSandboxDoor } from './sandbox-door.ts';
import { openWhenAsked } from './stream/open-when-asked.ts';
import type { OpenStreams } from './stream/open-event-stream.ts';

export interface AppParts {
  config: Config;
  db: Database;
  engine: Context['engine'];
  /** Of tests: stops between two writes. */
  passPoint?: Context['passPoint'];
  /** Of tests: drafts are tried on the platform itself. */
  sandboxHere?: boolean;
  /** Of tests: hears of a status an endpoint does not declare; logged without it. */
  onUndeclaredStatus?: (operationId: string, status: number) => void;
}

/** The whole HTTP side, ready to listen or to be asked by `inject`. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { config, db, engine, passPoint = async () => undefined } = parts;
  const app: App = Fastify({
    logger: { level: config.logLevel, serializers: { err: describeFailure } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(reply, problemOf('request_malformed', request)),
  }).withTypeProvider<TypeBoxTypeProvider>();

  const streams: OpenStreams = new Set();
  const reader = openWhenAsked(() => startStreamReader(db, app.log));
  app.addHook('preClose', async () => streams.forEach((end) => end()));
  app.addHook('onClose', () => reader.stop());

  addRequestLog(app);
  addDeclaredStatuses(
    app,
    parts.onUndeclaredStatus ??
      ((operation, status) => app.log.error({ operation, status }, 'a status is not declared')),
  );
  addProblemDetails(app);
  addStorableInput(app);
  addValidation(app);
  await addSecurityHeaders(app, config.publicOrigin?.startsWith('https:') ?? false);
  addOriginCheck(app, config.publicOrigin);
  const tracking = { secret: config.trackingSecret, publicUrl: config.publicOrigin };
  const { mayPublishAlone } = config;
  const sandbox = openSandboxDoor(config.sandbox, parts.sandboxHere ? null : db);
  app.addHook('onClose', () => sandbox.close());
  await addLogin(app, { db, engine, passPoint, tracking, mayPublishAlone, sandbox });
  await addOpenApi(app, config.version);
  await addRateLimits(app);
  await addUploads(app);
  await addWebApp(app, config.webDir);

  addRoutes(app, { config, reader, streams });
  addOpenApiDocument(app);
  return app;
}
