import type { Topic } from './topic.ts';
import { choosePeople } from './topics/choose-people.ts';
import { copyTo } from './topics/copy-to.ts';
import { escalate } from './topics/escalate.ts';
import { moveTicket } from './topics/move-ticket.ts';
import { notify } from './topics/notify.ts';
import { publishResult } from './topics/publish-result.ts';
import { routeTicket } from './topics/route-ticket.ts';

/** Every kind of external task a drawing may use. */
export const topics = [
  routeTicket,
  choosePeople,
  moveTicket,
  notify,
  copyTo,
  escalate,
  publishResult,
] as const;

export type TopicName = (typeof topics)[number]['name'];

/** The declaration of a topic, or undefined when nothing works on it. */
export function findTopic(name: string): Topic | undefined {
  return topics.find((declared) => declared.name === name);
}
