import type { EngineConnection } from './call-engine.ts';
import type { Deployment } from './engine-port.ts';
import { isObject, unexpectedAnswer } from './read-engine-fault.ts';

/** `EnginePort.findDeployment` over HTTP; the newest of that exact name. */
export async function findDeployment(engine: EngineConnection, name: string): Promise<Deployment | null> {
  const query = new URLSearchParams({ name, sortBy: 'deploymentTime', sortOrder: 'desc', maxResults: '1' });
  const deploymentId = await firstId(engine, `/deployment?${query}`);
  if (!deploymentId) return null;
  const definitions = new URLSearchParams({ deploymentId, maxResults: '1' });
  const processDefinitionId = await firstId(engine, `/process-definition?${definitions}`);
  return processDefinitionId ? { deploymentId, processDefinitionId } : null;
}

async function firstId(engine: EngineConnection, path: string): Promise<string | null> {
  const answer = await engine.call({ method: 'GET', path });
  if (answer.status !== 200 || !Array.isArray(answer.body)) throw unexpectedAnswer(answer);
  const first: unknown = answer.body[0];
  return isObject(first) && typeof first.id === 'string' ? first.id : null;
}
