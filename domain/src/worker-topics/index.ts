export { handlers } from './handlers.ts';
export { runWorkerTopic } from './run-worker-topic.ts';
export type { TopicHandler, TopicWork, WorkerResult } from './topic-handler.ts';
