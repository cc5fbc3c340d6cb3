import { connectEngine } from './call-engine.ts';
import { deployFiles } from './deploy-files.ts';
import type { EnginePort } from './engine-port.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import { executeJob } from './execute-job.ts';
import { findDeployment } from './find-deployment.ts';
import { unexpectedAnswer } from './read-engine-fault.ts';
import { sendCommand } from './send-command.ts';
import { setRetries } from './set-retries.ts';

/** The engine at `url` (its origin counts), reached with the shared secret. Connects lazily. */
export function createEnginePort(options: { url: string; secret: string }): EnginePort {
  const engine = connectEngine(options);
  return {
    command: (envelope, actingUsername) => sendCommand(engine, envelope, actingUsername),
    deploy: (input) => deployFiles(engine, input),
    findDeployment: (name) => findDeployment(engine, name),
    deleteDeployment: async (deploymentId) => {
      const path = `/deployment/${encodeURIComponent(deploymentId)}`;
      const answer = await engine.call({ method: 'DELETE', path });
      if (answer.status !== 204 && answer.status !== 404) throw unexpectedAnswer(answer);
    },
    retryExternalTask: (id, retries) => setRetries(engine, 'external-task', id, retries),
    retryJob: (id, retries) => setRetries(engine, 'job', id, retries),
    evaluateDecision: (input) => evaluateDecision(engine, input),
    executeJob: (id) => executeJob(engine, id),
    close: () => engine.close(),
  };
}
