import type { WorkerResult } from '@baton/domain/worker-topics';

/** One external task in our own words; nothing of the client library leaves `worker.ts`. */
export interface Delivery {
  externalTaskId: string;
  topic: string;
  /** Business key: the ticket's number, `#n` behind it for a later run. */
  businessKey: string | null;
  processInstanceId: string;
  elementId: string;
  /** What the engine still allows; null before the first failure. */
  retries: number | null;
  /** The drawing's static properties. */
  inputs: Record<string, string>;
  variables: Record<string, unknown>;
}

export interface TopicSubscription {
  handle(delivery: Delivery): Promise<WorkerResult>;
  /** Runs once the engine has the result; a failure here is logged and costs nothing. */
  afterReply(delivery: Delivery): Promise<void>;
}

/** The replies the engine accepts for one external task. */
export interface EngineReplies {
  complete(variables: Record<string, unknown>): Promise<void>;
  bpmnError(code: string, message: string): Promise<void>;
  fail(failure: { message: string; retries: number; retryAfter: number }): Promise<void>;
}
