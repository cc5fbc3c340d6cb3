import type { StandIn } from '@baton/contract/process/scenario';
import type { Database } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { RecordedTask } from './read-acts.ts';

export interface StandIns {
  /** The name that stands for a person, by id; the same person has the same name throughout. */
  ofId(id: string): string;
  /** The same by username, as pickers hold it; null for nobody that is known. */
  ofUsername(username: string): string | null;
  /** All that were asked for, with what each of them is. */
  list(): StandIn[];
}

interface Known {
  id: string;
  username: string;
  departmentKey: string | null;
  teamKeys: string[];
  leads: string[];
  heads: string[];
}

/** Names people of a ticket by what they are in it: the requester by department, others by why a step was theirs. */
export async function standInsOf(
  db: Database,
  requesterId: string,
  tasks: readonly RecordedTask[],
): Promise<StandIns> {
  const people = await sqlOf(db)<Known[]>`
    select p.id, p.username, p.department_key as "departmentKey",
      array(select team_key from app.team_members where person_id = p.id order by 1) as "teamKeys",
      array(select key from app.teams where lead_id = p.id order by 1) as leads,
      array(select key from app.departments where head_id = p.id order by 1) as heads
    from app.people p`;
  const byId = new Map(people.map((person) => [person.id, person]));
  const byUsername = new Map(people.map((person) => [person.username, person]));
  const names = new Map<string, string>([[requesterId, '@requester']]);

  function ofId(id: string): string {
    const name = names.get(id) ?? `@person-${names.size}`;
    names.set(id, name);
    return name;
  }

  function standIn([id, name]: [string, string]): StandIn {
    const person = byId.get(id);
    if (!person) return { name, is: [] };
    const is = new Set(tasks.flatMap((task) => rolesIn(task, person)));
    const department = person.departmentKey === null ? [] : [`department:${person.departmentKey}`];
    // Who heads whom is found from the requester's department, and nobody else's matters.
    if (id === requesterId || is.size === 0) for (const each of department) is.add(each);
    return { name, is: [...is].sort() };
  }

  return {
    ofId,
    ofUsername: (username) => {
      const person = byUsername.get(username);
      return person ? ofId(person.id) : null;
    },
    list: () => [...names].map(standIn),
  };
}

/** Why a step was a person's: as a member of what might claim it, or as whom the strategy found. */
function rolesIn(task: RecordedTask, person: Known): string[] {
  if (task.completedBy === person.id) {
    const pools = task.principals.filter((principal) => /^(team|role):/.test(principal));
    const [own] = pools.filter(
      (pool) => pool.startsWith('role:') || person.teamKeys.includes(pool.slice('team:'.length)),
    );
    if (own !== undefined) return [own];
  }
  if (task.assigneeId !== person.id) return [];
  return task.strategies.flatMap((strategy) => {
    if (strategy.startsWith('departmentHead') || strategy.startsWith('requesterHead'))
      return person.heads.map((key) => `head:${key}`);
    if (strategy.startsWith('teamLead')) return person.leads.map((key) => `lead:${key}`);
    return strategy === `person(${person.username})` ? [`person:${person.username}`] : [];
  });
}
