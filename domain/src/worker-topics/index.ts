export { handlers } from './handlers.ts';
export { runWorkerTopic } from './run-worker-topic.ts';
export type { TopicWork, WorkerResult } from './topic-handler.ts';
