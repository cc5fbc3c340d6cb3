export { actOnce, pruneIdempotencyKeys } from './act-once.ts';
export type { Remember, RepeatableRequest } from './act-once.ts';
