import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Variables } from 'camunda-external-task-client-js';
import type { FetchedTask, TaskCalls } from 'camunda-external-task-client-js';
import { givenInputs } from '@baton/contract/process/given-inputs';
import type { Log } from '@baton/domain/context';
import { deliverResult } from './deliver-result.ts';
import type { Delivery, EngineReplies, TopicSubscription } from './delivery.ts';
import { readVariables, writeVariables } from './engine-variables.ts';

export interface WorkerOptions {
  engineUrl: string;
  secret: string;
  log: Log;
  /** Milliseconds; a crashed process's tasks come back this soon, living ones extend their lock at a third of it. */
  lockDuration?: number;
}

export interface Worker {
  subscribe(topic: string, subscription: TopicSubscription): void;
  start(): void;
  /** Stops fetching, waits for the poll and the handlers under way; what is not done then is left to its lock. */
  drain(milliseconds: number): Promise<void>;
}

const usualLock = 12_000;
/** An expired lock does not wake a waiting long poll (measured), so no poll waits longer. */
const longPoll = 1_500;

/**
 * The one wrapper around the external-task client: an id per process, bounded concurrency, time limits,
 * a heartbeat on every lock, and a reply to the engine for whatever a handler does.
 */
export function createWorker(options: WorkerOptions): Worker {
  const { engineUrl, secret, log, lockDuration = usualLock } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  const running = new Set<Promise<void>>();
  const client = new Client({
    baseUrl: engineUrl,
    workerId: `${hostname()}-${process.pid}-${randomUUID()}`,
    maxTasks: 50,
    maxParallelExecutions: 16,
    interval: 5,
    lockDuration,
    asyncResponseTimeout: longPoll,
    autoPoll: false,
    usePriority: false,
    interceptors: [
      (request) => ({
        ...request,
        headers: { authorization: `Bearer ${secret}` },
        agent: { http: agent },
        timeout: { request: longPoll + 10_000 },
        retry: { limit: 0 },
      }),
    ],
  });
  const pause = pauseAfterFailedPolls(client, log);
  let polledAt: number | null = null;
  client.on('poll:start', () => (polledAt = performance.now()));
  for (const ended of ['poll:success', 'poll:error']) client.on(ended, () => (polledAt = null));
  // A poll without an end was none: all handlers were busy.
  const isPolling = () => polledAt !== null && performance.now() - polledAt < longPoll + 500;

  return {
    subscribe(topic, subscription) {
      const options = { lockDuration, includeExtensionProperties: true, withoutTenantId: true };
      client.subscribe(topic, options, ({ task, taskService }) => {
        const work = handleWithHeartbeat(task, taskService, subscription, { log, lockDuration });
        running.add(work);
        return work.finally(() => running.delete(work));
      });
    },
    start: () => client.start(),
    async drain(milliseconds) {
      pause.end();
      client.stop();
      const until = performance.now() + milliseconds;
      // The engine would lock tasks for a poll whose process has gone, and nobody would do them for a while.
      while ((running.size > 0 || isPolling()) && performance.now() < until) await sleep(20);
      agent.destroy();
    },
  };
}

async function handleWithHeartbeat(
  task: FetchedTask,
  calls: TaskCalls,
  subscription: TopicSubscription,
  { log, lockDuration }: { log: Log; lockDuration: number },
): Promise<void> {
  const heartbeat = setInterval(() => {
    calls.extendLock(task.id, lockDuration).catch((error: unknown) => {
      log.warn({ externalTaskId: task.id, reason: reasonOf(error) }, 'lock not extended');
    });
  }, lockDuration / 3);
  try {
    const delivery = readDelivery(task);
    const handle = async () => {
      // Read here, so that a value nobody can read fails the step and does not just come back with its lock.
      delivery.variables = readVariables(task.variables.getAllTyped());
      return await subscription.handle(delivery);
    };
    await deliverResult(delivery, repliesOf(task.id, calls), handle, log);
    await subscription.afterReply(delivery);
  } catch (error) {
    // Nothing may escape: the client would swallow it and fetch the task again for ever without an incident.
    const facts = { externalTaskId: task.id, topic: task.topicName, reason: reasonOf(error) };
    log.error(facts, 'external task left to its lock');
  } finally {
    clearInterval(heartbeat);
  }
}

function readDelivery(task: FetchedTask): Delivery {
  return {
    externalTaskId: task.id,
    topic: task.topicName,
    businessKey: task.businessKey,
    processInstanceId: task.processInstanceId,
    elementId: task.activityId,
    retries: task.retries,
    inputs: givenInputs(Object.entries(task.extensionProperties ?? {})),
    variables: {},
  };
}

function repliesOf(id: string, calls: TaskCalls): EngineReplies {
  return {
    complete: (variables) => calls.complete(id, new Variables().setAllTyped(writeVariables(variables))),
    bpmnError: (code, message) => calls.handleBpmnError(id, code, message),
    fail: ({ message, retries, retryAfter }) =>
      calls.handleFailure(id, { errorMessage: message.slice(0, 600), retries, retryTimeout: retryAfter }),
  };
}

/** The client polls again after 5 ms whatever happened; an engine that is down is left alone a while. */
function pauseAfterFailedPolls(client: Client, log: Log): { end(): void } {
  let failures = 0;
  let resume: NodeJS.Timeout | undefined;
  client.on('poll:success', () => {
    failures = 0;
  });
  client.on('poll:error', (error: unknown) => {
    failures += 1;
    if (failures === 1) log.warn({ reason: reasonOf(error) }, 'engine does not answer the poll');
    client.stop();
    clearTimeout(resume);
    resume = setTimeout(() => client.start(), Math.min(2_000, 100 * 2 ** failures));
  });
  return {
    end() {
      client.removeAllListeners('poll:error');
      clearTimeout(resume);
    },
  };
}

/** Without the request: the client's errors carry it, and with it the engine's secret. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
