import type { EngineConnection } from './call-engine.ts';
import type { Evaluation, EvaluationInput } from './engine-port.ts';
import { isObject, unexpectedAnswer } from './read-engine-fault.ts';

/** `EnginePort.evaluateDecision` over HTTP; the engine itself gives up after 5 s of its processor, 20 s in all. */
export async function evaluateDecision(
  engine: EngineConnection,
  input: EvaluationInput,
): Promise<Evaluation> {
  const answer = await engine.call({
    method: 'POST',
    path: '/decisions/evaluate',
    body: JSON.stringify(input),
    timeoutMs: 25_000,
  });
  if (answer.status !== 200 || !isEvaluation(answer.body)) throw unexpectedAnswer(answer);
  return answer.body;
}

/** The endpoint is one of our own module, so its beginning tells the rest. */
function isEvaluation(body: unknown): body is Evaluation {
  return (
    isObject(body) && (body.state === 'evaluated' || body.state === 'refused') && Array.isArray(body.tables)
  );
}
