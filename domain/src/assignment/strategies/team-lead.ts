import type { Strategy } from '../assignment-case.ts';
import { resolveTeam } from '../resolve-argument.ts';

/** `teamLead(of)`: who leads the team. */
export const teamLead: Strategy = async (assignment, [of]) => {
  const key = resolveTeam(assignment, of);
  const [team] = await assignment.sql<{ leadId: string | null }[]>`
    select lead_id as "leadId" from teams where key = ${key}`;
  return team?.leadId ? [`person:${team.leadId}`] : [];
};
