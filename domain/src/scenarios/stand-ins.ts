import type { StandIn } from '@baton/contract/process/scenario';
import { involvedRules } from './involved-rules.ts';
import type { InvolvedPerson } from './involved-people.ts';
import type { Involvement } from './involved-rules.ts';

export interface StandIns {
  /** The name that stands for a person, by id; the same person has the same name throughout. What they are besides. */
  ofId(id: string, is?: readonly string[]): string;
  /** The same by username, as pickers hold it; null for nobody that is known. */
  ofUsername(username: string): string | null;
  /** Whether a person has a name already. */
  knows(id: string): boolean;
  find(id: string): InvolvedPerson | null;
  /** All that were asked for, with what each of them is. */
  list(): StandIn[];
}

/** Names people of a ticket by what they are in it: the requester by department, others by why a step was theirs. */
export function standInsOf(people: readonly InvolvedPerson[], involvement: Involvement): StandIns {
  const { requesterId } = involvement;
  const byId = new Map(people.map((person) => [person.id, person]));
  const byUsername = new Map(people.map((person) => [person.username, person]));
  const names = new Map<string, string>([[requesterId, '@requester']]);
  const more = new Map<string, Set<string>>();

  function ofId(id: string, is: readonly string[] = []): string {
    const name = names.get(id) ?? `@person-${names.size}`;
    names.set(id, name);
    more.set(id, new Set([...(more.get(id) ?? []), ...is]));
    return name;
  }

  function standIn([id, name]: [string, string]): StandIn {
    const person = byId.get(id);
    if (!person) return { name, is: [] };
    const is = new Set([...involvedRules(person, involvement), ...(more.get(id) ?? [])]);
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
    knows: (id) => names.has(id),
    find: (id) => byId.get(id) ?? null,
    list: () => [...names].map(standIn),
  };
}
