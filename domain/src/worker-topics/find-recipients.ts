import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { parseRecipients } from '@baton/contract/process/recipients';
import type { Recipient, RecipientRole } from '@baton/contract/process/recipients';
import { departments, people, teamMembers, teams, userTaskPools, userTasks } from '@baton/db/schema';
import { findPeople } from '../assignment/index.ts';
import { DomainError } from '../errors.ts';
import type { TopicRun } from './topic-handler.ts';

/** Person ids a drawn list of recipients stands for now, each once; nobody behind a word is no fault. */
export async function findRecipients(run: TopicRun, drawn: string): Promise<string[]> {
  const { recipients, fault } = parseRecipients(drawn);
  if (fault) throw new DomainError('internal_error', { recipients: drawn });
  const found = new Set<string>();
  for (const recipient of recipients) {
    for (const id of await findOne(run, recipient)) if (id) found.add(id);
  }
  return [...found];
}

async function findOne(run: TopicRun, recipient: Recipient): Promise<(string | null)[]> {
  if ('role' in recipient) return await byRole[recipient.role](run);
  const { strategy, arguments: given } = recipient.strategy;
  const { tx, ticket, model, work } = run;
  return await findPeople(tx, {
    ticket,
    model,
    strategies: `${strategy}(${given.join(',')})`,
    variables: work.variables,
  });
}

const byRole: Record<RecipientRole, (run: TopicRun) => Promise<(string | null)[]>> = {
  requester: ({ ticket }) => Promise.resolve([ticket.requesterId]),
  assignee: (run) => assignees(run),
  candidates: (run) => candidates(run),
  handlers: async ({ tx, ticket }) => {
    const rows = await tx
      .selectDistinct({ id: userTasks.completedBy })
      .from(userTasks)
      .where(and(eq(userTasks.ticketId, ticket.id), isNotNull(userTasks.completedBy)));
    return rows.map(({ id }) => id);
  },
  previousHandler: async ({ tx, ticket }) => {
    const rows = await tx
      .select({ id: userTasks.completedBy })
      .from(userTasks)
      .where(and(eq(userTasks.ticketId, ticket.id), isNotNull(userTasks.completedBy)))
      .orderBy(desc(userTasks.endedAt))
      .limit(1);
    return rows.map(({ id }) => id);
  },
  // Following a ticket does not exist yet, so nobody watches.
  watchers: () => Promise.resolve([]),
  team: async ({ tx, ticket }) => {
    const rows = await tx
      .select({ id: teamMembers.personId })
      .from(teamMembers)
      .where(eq(teamMembers.teamKey, ticket.teamKey ?? ''));
    return rows.map(({ id }) => id);
  },
  teamLead: async ({ tx, ticket }) => {
    const rows = await tx
      .select({ id: teams.leadId })
      .from(teams)
      .where(eq(teams.key, ticket.teamKey ?? ''));
    return rows.map(({ id }) => id);
  },
  departmentHead: async ({ tx, ticket }) => {
    const key = ticket.departmentKey ?? '';
    const rows = await tx
      .select({ id: departments.headId })
      .from(departments)
      .where(eq(departments.key, key));
    return rows.map(({ id }) => id);
  },
  requesterHead: async ({ tx, ticket }) => {
    const rows = await tx
      .select({ id: departments.headId })
      .from(departments)
      .innerJoin(people, eq(people.departmentKey, departments.key))
      .where(eq(people.id, ticket.requesterId));
    return rows.map(({ id }) => id);
  },
};

async function assignees({ tx, ticket }: TopicRun): Promise<(string | null)[]> {
  const rows = await tx
    .selectDistinct({ id: userTasks.assigneeId })
    .from(userTasks)
    .where(and(eq(userTasks.ticketId, ticket.id), eq(userTasks.state, 'open')));
  return rows.map(({ id }) => id);
}

async function candidates({ tx, ticket }: TopicRun): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: people.id })
    .from(userTasks)
    .innerJoin(userTaskPools, eq(userTaskPools.userTaskId, userTasks.id))
    .innerJoin(
      people,
      sql`${people.active} and not ${people.id} = any(${userTaskPools.excluded}) and (
        ${userTaskPools.principal} = 'person:' || ${people.id}
        or exists (select 1 from ${teamMembers} m where m.person_id = ${people.id}
                   and ${userTaskPools.principal} = 'team:' || m.team_key)
        or exists (select 1 from app.person_roles r where r.person_id = ${people.id}
                   and ${userTaskPools.principal} = 'role:' || r.role))`,
    )
    .where(and(eq(userTasks.ticketId, ticket.id), eq(userTasks.state, 'open')));
  return rows.map(({ id }) => id);
}
