import { isPlatformFailure } from '@baton/domain/errors';
import type { Log } from '@baton/domain/context';
import type { WorkerResult } from '@baton/domain/worker-topics';
import type { Delivery, EngineReplies } from './delivery.ts';
import { readEngineAnswer, wordsOf } from './engine-answer.ts';
import { planRetry } from './retry-schedule.ts';

/** A failure of PostgreSQL, the engine or a shutdown costs the ticket no attempt. */
const ownFailurePause = 1_500;
/** The lock outlives this many tries to hand a result over; later another process gets the task again. */
const replyTries = 8;

/**
 * Runs the handler and tells the engine what came of it. The handler's result is already recorded, so a reply
 * that is lost or late is harmless: a redelivery finds the record and replies again. A reply the process has no way
 * for (an error nobody catches, no flow to take) becomes an engine incident at once: it would fail the same for ever.
 */
export async function deliverResult(
  delivery: Delivery,
  replies: EngineReplies,
  handle: () => Promise<WorkerResult>,
  log: Log,
): Promise<void> {
  let result: WorkerResult;
  try {
    result = await handle();
  } catch (error) {
    await deliverFailure(delivery, replies, error, log);
    return;
  }
  try {
    await insist(() =>
      result.kind === 'bpmnError'
        ? replies.bpmnError(result.code, result.message)
        : replies.complete(result.variables),
    );
  } catch (error) {
    if (readEngineAnswer(error) !== 'objection') throw error;
    const { externalTaskId, topic, businessKey } = delivery;
    log.error(
      { externalTaskId, topic, businessKey, result, error },
      'the process has no way for this result',
    );
    await insist(() => replies.fail({ message: wordsOf(error), retries: 0, retryAfter: 0 }));
  }
}

async function deliverFailure(delivery: Delivery, replies: EngineReplies, error: unknown, log: Log) {
  const { externalTaskId, topic, businessKey } = delivery;
  const message = error instanceof Error ? error.message : String(error);
  const plan = planRetry(delivery.inputs, delivery.retries);
  if (isPlatformFailure(error)) {
    log.warn({ externalTaskId, topic, businessKey, error }, 'platform failure, tried again soon');
    await insist(() => replies.fail({ message, retries: plan.retries + 1, retryAfter: ownFailurePause }));
    return;
  }
  log.error({ externalTaskId, topic, businessKey, retries: plan.retries, error }, 'worker step failed');
  await insist(() => replies.fail({ message, ...plan }));
}

/** Repeats a reply while the engine cannot be reached; an answer of the engine, even a refusal, ends it. */
async function insist(reply: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await reply();
      return;
    } catch (error) {
      if (readEngineAnswer(error) !== 'unknown' || tries === replyTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * tries));
    }
  }
}
