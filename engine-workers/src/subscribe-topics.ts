import type { Context } from '@baton/domain/context';
import { projectInstance } from '@baton/domain/engine';
import { handlers, runWorkerTopic } from '@baton/domain/worker-topics';
import type { Worker } from './worker.ts';

/** Connects every topic of the contract with its handler. */
export function subscribeTopics(ctx: Context, worker: Worker): void {
  for (const [topic, handler] of Object.entries(handlers)) {
    worker.subscribe(topic, {
      handle: (delivery) => runWorkerTopic(ctx, delivery, handler),
      // The read model follows at once; the horizon read would find it a little later.
      afterReply: ({ processInstanceId }) => projectInstance(ctx, processInstanceId),
    });
  }
}
