/** What a reply that failed says of it: the task is not ours any more, the engine objects to it, or nothing is known. */
export type EngineAnswer = 'gone' | 'objection' | 'unknown';

interface ClientFault {
  httpStatusCode?: number;
  type?: unknown;
  code?: unknown;
}

/** The engine's codes of a lost race: optimistic locking, deadlock, a row gone under a foreign key. */
const racing = new Set([1, 10_000, 10_001]);

/**
 * Reads what the client threw. The engine answers 400 and 404 for a task that somebody else has or that is done, and
 * 500 for all else: an exception of its own, which has a number as code, or of its database, which has none.
 */
export function readEngineAnswer(fault: unknown): EngineAnswer {
  const { httpStatusCode, type, code } = fault as ClientFault;
  if (httpStatusCode === 400 || httpStatusCode === 404) return 'gone';
  if (httpStatusCode !== 500 || typeof code !== 'number' || racing.has(code)) return 'unknown';
  const ofDatabase = type === 'OptimisticLockingException' || type === 'ProcessEnginePersistenceException';
  return ofDatabase && code === 0 ? 'unknown' : 'objection';
}

/** The engine's own words, where it had some. */
export function wordsOf(fault: unknown): string {
  const { engineMsg } = fault as { engineMsg?: unknown };
  if (typeof engineMsg === 'string') return engineMsg;
  return fault instanceof Error ? fault.message : String(fault);
}
