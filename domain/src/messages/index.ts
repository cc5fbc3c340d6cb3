export { listMessages } from './list-messages.ts';
export type { MessageQuery } from './list-messages.ts';
export { markMessagesRead } from './mark-messages-read.ts';
