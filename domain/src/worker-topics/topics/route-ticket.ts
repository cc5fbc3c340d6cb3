import { findOwner } from '../../routing/index.ts';
import type { TopicHandler } from '../topic-handler.ts';

/**
 * Picks the owning department and team: what somebody chose in the ticket's data, else the team named on the
 * step, else the routing of the ticket type. Nobody to be found is the error `no_team`.
 */
export const routeTicket: TopicHandler = async ({ tx, ticket, declaration, work }) => {
  const { inputs } = work;
  const chosenTeam = textAt(ticket.data, inputs['teamField'] ?? 'team');
  const chosenDepartment = textAt(ticket.data, inputs['departmentField'] ?? 'department');
  const owner =
    (await findOwner(tx, { team: chosenTeam, department: chosenDepartment })) ??
    (await findOwner(tx, { team: inputs['team'] ?? null, department: null })) ??
    (await findOwner(tx, routingDefault(declaration)));
  if (!owner) return { error: { code: 'no_team', message: 'No team is named for this ticket.' } };
  return {
    outputs: { department: owner.departmentKey, team: owner.teamKey },
    owner,
    audit: { kind: 'routed', facts: { department: owner.departmentKey, team: owner.teamKey } },
  };
};

function textAt(data: Record<string, unknown>, key: string): string | null {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function routingDefault(declaration: Record<string, unknown>): {
  team: string | null;
  department: string | null;
} {
  const routing = declaration['routing'] as { default?: { team?: string; department?: string } } | undefined;
  return { team: routing?.default?.team ?? null, department: routing?.default?.department ?? null };
}
