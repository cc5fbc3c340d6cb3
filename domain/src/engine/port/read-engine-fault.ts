import type { EngineAnswer } from './call-engine.ts';
import type { EngineException } from './engine-port.ts';
import { EngineUnavailable } from './engine-unavailable.ts';

/** The engine's own codes of a lost race: optimistic locking, deadlock, a row gone under a foreign key. */
const racing = new Set([1, 10_000, 10_001]);

/** The exception an answer carries, or null. The status says nothing: the engine answers nearly everything with 500. */
export function readEngineException(body: unknown): EngineException | null {
  if (!isObject(body) || typeof body.type !== 'string') return null;
  const type = body.type.slice(body.type.lastIndexOf('.') + 1);
  return {
    type,
    code: typeof body.code === 'number' ? body.code : 0,
    message: typeof body.message === 'string' ? body.message : '',
  };
}

/** Whether sending the same again may succeed. */
export function isRace(exception: EngineException): boolean {
  return racing.has(exception.code) || exception.type === 'OptimisticLockingException';
}

/** What to throw for an answer nobody expected. */
export function unexpectedAnswer(answer: EngineAnswer): EngineUnavailable {
  const exception = readEngineException(answer.body);
  const told = exception ? `${exception.type}: ${exception.message}` : 'without a reason';
  return new EngineUnavailable('fault', `The engine answered ${answer.status}, ${told}`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
