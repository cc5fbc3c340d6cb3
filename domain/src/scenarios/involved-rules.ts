import type { InvolvedPerson } from './involved-people.ts';
import type { RecordedAct, RecordedTask } from './read-acts.ts';

/** What was recorded of people on a ticket. */
export interface Involvement {
  requesterId: string;
  /** The team that has the ticket. */
  teamKey: string | null;
  tasks: readonly RecordedTask[];
  acts: readonly RecordedAct[];
}

/** What a person has to be for all that was theirs on a ticket to be theirs again. */
export function involvedRules(
  person: InvolvedPerson,
  { requesterId, teamKey, tasks, acts }: Involvement,
): string[] {
  const ofTasks = tasks.flatMap((task) => {
    const taken = task.completedBy === person.id || hadIn(acts, task, person);
    return [
      ...(taken ? poolOf(task, person) : []),
      ...(task.assigneeId === person.id ? foundBy(task, person) : []),
    ];
  });
  const ofActs = acts.flatMap((act) => {
    if (act.personId !== person.id) return [];
    if (act.kind === 'task_assigned') {
      const task = tasks.find(({ id }) => id === act.userTaskId);
      return managedBy(person, [...teamsOf(task), teamKey]);
    }
    return act.kind === 'ticket_cancelled' && person.id !== requesterId ? managedBy(person, [teamKey]) : [];
  });
  return [...ofTasks, ...ofActs];
}

/** Whether a person claimed a user task or was given it. */
function hadIn(acts: readonly RecordedAct[], task: RecordedTask, { id }: InvolvedPerson): boolean {
  return acts.some(({ kind, userTaskId, personId, subjectId }) => {
    if (userTaskId !== task.id) return false;
    return (kind === 'task_claimed' && personId === id) || (kind === 'task_assigned' && subjectId === id);
  });
}

/** The one pool of a user task by which it was somebody's to take. */
function poolOf(task: RecordedTask, { teamKeys }: InvolvedPerson): string[] {
  const pools = task.principals.filter((principal) => /^(team|role):/.test(principal));
  return pools
    .filter((pool) => pool.startsWith('role:') || teamKeys.includes(pool.slice('team:'.length)))
    .slice(0, 1);
}

/** As whom the strategies of a step found somebody. */
function foundBy({ strategies }: RecordedTask, { username, heads, leads }: InvolvedPerson): string[] {
  return strategies.flatMap((strategy) => {
    if (strategy.startsWith('departmentHead') || strategy.startsWith('requesterHead'))
      return heads.map((key) => `head:${key}`);
    if (strategy.startsWith('teamLead')) return leads.map((key) => `lead:${key}`);
    return strategy === `person(${username})` ? [`person:${username}`] : [];
  });
}

/** By what somebody answers for a ticket: a team of it that they lead, else what they head, else that they administer. */
function managedBy({ leads, heads, roles }: InvolvedPerson, teams: readonly (string | null)[]): string[] {
  const led = leads.find((key) => teams.includes(key));
  if (led !== undefined) return [`lead:${led}`];
  if (heads.length > 0) return heads.map((key) => `head:${key}`);
  return roles.includes('administrator') ? ['role:administrator'] : [];
}

function teamsOf(task: RecordedTask | undefined): string[] {
  return (task?.principals ?? []).flatMap((pool) =>
    pool.startsWith('team:') ? [pool.slice('team:'.length)] : [],
  );
}
