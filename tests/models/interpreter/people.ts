import { demoDepartments, demoPeople, demoTeams } from '../organisation.ts';
import type { UserTask, Worker } from '../model.ts';
import type { Memory, Run } from './state.ts';

const administrators = ['admin'];

/** Usernames of those who may do a step that appears now; somebody always may. */
export function peopleOf(memory: Memory, run: Run, node: UserTask | Worker): string[] {
  if (node.kind === 'worker') return [];
  const last = memory.handlers.get(node.id);
  const found = {
    requester: [memory.requester],
    'team(service-desk)': teamOf('service-desk'),
    'role(dispatcher)': demoPeople.filter(({ roles }) => roles.includes('dispatcher')).map(nameOf),
    ticketTeam: teamOf(memory.team),
    'own|team(service-desk)': last ? [last] : teamOf('service-desk'),
    departmentHead: demoDepartments.filter(({ key }) => key === elementOf(run)).map(({ head }) => head),
    person: [memory.usernameOf(elementOf(run) ?? '')],
  }[node.assignment];
  const left = without(node, memory, found);
  if (left.length > 0) return left.toSorted();
  const next = node.assignment.startsWith('own|') ? without(node, memory, teamOf('service-desk')) : [];
  return (next.length > 0 ? next : administrators).toSorted();
}

/** The entry of the list around a scope. */
export function elementOf(run: Run): string | null {
  for (let at: Run | null = run; at; at = at.parent) if (at.element !== null) return at.element;
  return null;
}

const without = (node: UserTask, memory: Memory, people: string[]) =>
  people.filter((username) => !node.excludesRequester || username !== memory.requester);

const nameOf = ({ username }: { username: string }) => username;

const teamOf = (key: string | null) =>
  demoPeople.filter(({ teamKey }) => teamKey === key && key !== null).map(nameOf);

/** The team that a choice of a department leads to; null where there is no such place. */
export function teamOfDepartment(department: string | null): string | null {
  return demoTeams.find(({ departmentKey }) => departmentKey === department)?.key ?? null;
}
