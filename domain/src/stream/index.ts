export { pruneStreamEvents } from './prune-stream-events.ts';
export { readStream } from './read-stream.ts';
export { recordStreamEvent, recordStreamEvents } from './record-stream-event.ts';
export { startStreamReader } from './start-stream-reader.ts';
export type { StreamReader } from './start-stream-reader.ts';
export { presentCursor, wakeChannel } from './stream-cursor.ts';
export type { StreamEventInput } from './stream-event.ts';
export type { StreamMessage } from './stream-message.ts';
export type { SubscriptionInput } from './subscriber.ts';
