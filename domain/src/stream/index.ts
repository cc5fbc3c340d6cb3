export { recordStreamEvent, recordStreamEvents } from './record-stream-event.ts';
export type { StreamEventInput } from './stream-event.ts';
