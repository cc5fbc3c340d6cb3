import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { givenInputs } from '@baton/contract/process/given-inputs';
import { projectInstance } from '@baton/domain/engine';
import { handlers, runWorkerTopic } from '@baton/domain/worker-topics';
import { readVariables, writeVariables } from '@baton/engine-workers/engine-variables';
import type { TestEngine } from './engine.ts';

interface LockedTask {
  id: string;
  topicName: string;
  businessKey: string | null;
  processInstanceId: string;
  activityId: string;
  extensionProperties?: Record<string, string>;
  variables: Parameters<typeof readVariables>[0];
}

/**
 * Does the external tasks of these processes, as the workers do, until it is stopped. The run's engine is everybody's:
 * the workers themselves would take those of other tests, too.
 */
export function startTopicWork(testEngine: TestEngine, processKeys: string[]): { stop(): Promise<void> } {
  const ctx = testEngine.context();
  const workerId = randomUUID();
  const topics = Object.keys(handlers).map((topicName) => ({
    ...{ topicName, lockDuration: 30_000, includeExtensionProperties: true },
    processDefinitionKeyIn: processKeys,
  }));
  const fetchSome = async () =>
    (await testEngine.rest('POST', '/external-task/fetchAndLock', {
      ...{ workerId, maxTasks: 10, topics },
    })) as LockedTask[];
  const perform = async (task: LockedTask) => {
    const { id, topicName: topic, businessKey, processInstanceId, activityId: elementId } = task;
    const handle = handlers[topic];
    if (!handle) throw new Error(`Nobody handles ${topic}`);
    const inputs = givenInputs(Object.entries(task.extensionProperties ?? {}));
    const variables = readVariables(task.variables);
    const work = { externalTaskId: id, topic, businessKey, processInstanceId, elementId, inputs, variables };
    const result = await runWorkerTopic(ctx, work, handle);
    await (result.kind === 'complete'
      ? testEngine.rest('POST', `/external-task/${id}/complete`, {
          ...{ workerId, variables: writeVariables(result.variables) },
        })
      : testEngine.rest('POST', `/external-task/${id}/bpmnError`, {
          ...{ workerId, errorCode: result.code, errorMessage: result.message },
        }));
    await projectInstance(ctx, processInstanceId);
  };
  /** As it is for the workers: whoever writes beside them makes a call fail, and it is tried again. */
  const refused = new Map<string, number>();
  const takeOn = async (task: LockedTask) => {
    try {
      await perform(task);
    } catch (error) {
      const times = (refused.get(task.id) ?? 0) + 1;
      refused.set(task.id, times);
      if (times > 5 || !String(error).includes('OptimisticLockingException')) throw error;
      // Gone, where the rival was a cancellation.
      await testEngine.rest('POST', `/external-task/${task.id}/unlock`).catch((fault: unknown) => {
        if (!String(fault).includes('answered 404')) throw fault;
      });
    }
  };
  let ended = false;
  const work = (async () => {
    while (!ended) {
      for (const task of await fetchSome()) await takeOn(task);
      await sleep(50);
    }
  })();
  return {
    stop: async () => {
      ended = true;
      await work;
    },
  };
}
