import type { TopicHandler } from './topic-handler.ts';
import { choosePeople } from './topics/choose-people.ts';
import { copyTo } from './topics/copy-to.ts';
import { escalate } from './topics/escalate.ts';
import { moveTicket } from './topics/move-ticket.ts';
import { notify } from './topics/notify.ts';
import { publishResult } from './topics/publish-result.ts';
import { routeTicket } from './topics/route-ticket.ts';

/** The handler of each topic the contract declares. */
export const handlers: Record<string, TopicHandler> = {
  'choose-people': choosePeople,
  'copy-to': copyTo,
  escalate,
  'move-ticket': moveTicket,
  notify,
  'publish-result': publishResult,
  'route-ticket': routeTicket,
};
