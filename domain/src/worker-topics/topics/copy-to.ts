import { tellPeople } from '../tell-people.ts';
import type { TopicHandler } from '../topic-handler.ts';

/** Records who is copied and tells them; a person is told once per ticket, however often it runs. */
export const copyTo: TopicHandler = async (run) => {
  const recipients = run.work.inputs['recipients'] ?? '';
  const told = await tellPeople(run, { template: 'copied', recipients, oncePerTicket: true });
  return { audit: { kind: 'copied', facts: { people: told } } };
};
