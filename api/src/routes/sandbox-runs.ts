import {
  beginSandboxRun,
  getSandboxRun,
  openSandbox,
  prepareSandboxRun,
  recordScenario,
  runScenario,
  takeSandboxStep,
} from '@baton/contract/http/sandbox-runs';
import * as runs from '@baton/domain/sandbox-runs';
import type { App } from '../app-type.ts';

export function addSandboxRunRoutes(app: App): void {
  app.route({
    ...openSandbox,
    config: { policy: 'publisher' },
    handler: (request) => runs.openSandbox(request.ctx),
  });

  app.route({
    ...prepareSandboxRun,
    config: { policy: 'publisher' },
    handler: (request) => runs.prepareSandboxRun(request.ctx, { ...request.params, ...request.body }),
  });

  app.route({
    ...beginSandboxRun,
    config: { policy: 'publisher' },
    handler: async (request, reply) => {
      const run = await runs.beginSandboxRun(request.ctx, { ...request.params, ...request.body });
      return reply.code(201).send(run);
    },
  });

  app.route({
    ...getSandboxRun,
    config: { policy: 'publisher' },
    handler: (request) => runs.findRun(request.ctx, request.params),
  });

  app.route({
    ...takeSandboxStep,
    config: { policy: 'publisher' },
    handler: (request) => runs.takeSandboxStep(request.ctx, { ...request.params, step: request.body }),
  });

  app.route({
    ...recordScenario,
    config: { policy: 'publisher' },
    handler: (request) => runs.recordScenario(request.ctx, { ...request.params, ...request.query }),
  });

  app.route({
    ...runScenario,
    config: { policy: 'publisher' },
    handler: (request) => runs.runScenario(request.ctx, { ...request.params, ...request.body }),
  });
}
