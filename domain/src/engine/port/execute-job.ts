import type { EngineConnection } from './call-engine.ts';
import { readEngineException, unexpectedAnswer } from './read-engine-fault.ts';

/** Carries a job out before it is due. False when it is gone; what it throws is kept by the engine as its failure. */
export async function executeJob(engine: EngineConnection, id: string): Promise<boolean> {
  const path = `/job/${encodeURIComponent(id)}/execute`;
  const answer = await engine.call({ method: 'POST', path, body: '{}' });
  if (answer.status === 404) return false;
  // The engine answers 500 for whatever the process threw, and has counted it as an attempt.
  if (answer.status === 204 || readEngineException(answer.body)) return true;
  throw unexpectedAnswer(answer);
}
