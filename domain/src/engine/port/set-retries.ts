import { DomainError } from '../../errors.ts';
import type { EngineConnection } from './call-engine.ts';
import { unexpectedAnswer } from './read-engine-fault.ts';

/** Gives a failed external task or job new attempts, which ends its engine incident. */
export async function setRetries(
  engine: EngineConnection,
  resource: 'external-task' | 'job',
  id: string,
  retries: number,
): Promise<void> {
  const path = `/${resource}/${encodeURIComponent(id)}/retries`;
  const answer = await engine.call({ method: 'PUT', path, body: JSON.stringify({ retries }) });
  if (answer.status === 404) throw new DomainError('engine_incident_not_found', { id });
  if (answer.status !== 204) throw unexpectedAnswer(answer);
}
