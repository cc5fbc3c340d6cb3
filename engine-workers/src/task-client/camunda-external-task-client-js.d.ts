/** The client ships no types; these are the parts the worker uses, read off its source. */
declare module 'camunda-external-task-client-js' {
  import type { EventEmitter } from 'node:events';

  export interface FetchedTask {
    id: string;
    activityId: string;
    businessKey: string | null;
    processInstanceId: string;
    processDefinitionId: string;
    topicName: string;
    retries: number | null;
    extensionProperties?: Record<string, string>;
    variables: Variables;
  }

  export class Variables {
    constructor(initial?: Record<string, unknown>, options?: Record<string, unknown>);
    getTyped(name: string): { type: string; value: unknown; valueInfo?: Record<string, unknown> } | null;
    getAllTyped(): Record<string, { type: string; value: unknown; valueInfo?: Record<string, unknown> }>;
    setTyped(
      name: string,
      typed: { type: string; value: unknown; valueInfo?: Record<string, unknown> },
    ): Variables;
    setAllTyped(
      typed: Record<string, { type: string; value: unknown; valueInfo?: Record<string, unknown> }>,
    ): Variables;
  }

  export interface TaskCalls {
    complete(task: string, variables?: Variables): Promise<void>;
    handleFailure(
      task: string,
      failure: { errorMessage: string; errorDetails?: string; retries: number; retryTimeout: number },
    ): Promise<void>;
    handleBpmnError(task: string, code: string, message?: string): Promise<void>;
    extendLock(task: string, milliseconds: number): Promise<void>;
    unlock(task: string): Promise<void>;
  }

  export type Interceptor = (options: Record<string, unknown>) => Record<string, unknown>;

  export class Client extends EventEmitter {
    constructor(options: {
      baseUrl: string;
      workerId: string;
      maxTasks: number;
      interval: number;
      lockDuration: number;
      asyncResponseTimeout: number;
      maxParallelExecutions: number;
      autoPoll: boolean;
      usePriority: boolean;
      interceptors: Interceptor[];
    });
    taskService: TaskCalls;
    start(): void;
    stop(): void;
    subscribe(
      topic: string,
      options: { lockDuration?: number; includeExtensionProperties?: boolean; withoutTenantId?: boolean },
      handler: (delivery: { task: FetchedTask; taskService: TaskCalls }) => Promise<void>,
    ): void;
  }
}
