import { tellPeople } from '../tell-people.ts';
import type { TopicHandler } from '../topic-handler.ts';

/** Writes one message per recipient into the outbox. */
export const notify: TopicHandler = async (run) => {
  const { inputs } = run.work;
  const template = inputs['template'] ?? inputs['event'] ?? 'notice';
  const told = await tellPeople(run, { template, recipients: inputs['recipients'] ?? 'requester' });
  return { audit: { kind: 'notified', facts: { template, people: told } } };
};
