import { tellPeople } from '../tell-people.ts';
import type { TopicHandler } from '../topic-handler.ts';

/** Makes a late ticket visible to those who answer for it. */
export const escalate: TopicHandler = async (run) => {
  const { inputs } = run.work;
  const recipients = inputs['recipients'] ?? 'assignee, teamLead, departmentHead';
  const told = await tellPeople(run, { template: 'escalated', recipients });
  return { audit: { kind: 'escalated', facts: { level: Number(inputs['level'] ?? 1), people: told } } };
};
