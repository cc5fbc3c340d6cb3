import type { Context } from '@baton/domain/context';
import { projectInstance } from '@baton/domain/engine';
import { handlers, runWorkerTopic } from '@baton/domain/worker-topics';
import type { TopicHandler } from '@baton/domain/worker-topics';
import type { Worker } from './worker.ts';

/** Connects every topic of the contract with its handler, or with what `instead` makes of it. */
export function subscribeTopics(
  ctx: Context,
  worker: Worker,
  instead: (handler: TopicHandler) => TopicHandler = (handler) => handler,
): void {
  for (const [topic, handler] of Object.entries(handlers)) {
    worker.subscribe(topic, {
      handle: async (delivery) => {
        const result = await runWorkerTopic(ctx, delivery, instead(handler));
        await ctx.passPoint('worker.recorded');
        return result;
      },
      // The read model follows at once; the horizon read would find it a little later.
      afterReply: async ({ processInstanceId }) => {
        await ctx.passPoint('worker.replied');
        await projectInstance(ctx, processInstanceId);
      },
    });
  }
}
