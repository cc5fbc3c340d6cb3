import { tellPeople } from '../tell-people.ts';
import type { TopicHandler } from '../topic-handler.ts';

/** Tells the requester that there is a result to look at. */
export const publishResult: TopicHandler = async (run) => {
  await tellPeople(run, { template: 'result', recipients: 'requester' });
  return { audit: { kind: 'result_published' } };
};
