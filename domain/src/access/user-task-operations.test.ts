import { describe, expect, it } from 'vitest';
import type { ActingPerson } from '../context.ts';
import { userTaskOperations } from './user-task-operations.ts';
import type { UserTaskFacts } from './user-task-operations.ts';

function person(id: string, more: Partial<ActingPerson> = {}): ActingPerson {
  const nothing = { roles: [], teamKeys: [], ledTeamKeys: [], headedDepartmentKeys: [] };
  const named = { id, username: id, name: id, language: 'en', departmentKey: null };
  return { ...named, ...nothing, principals: [`person:${id}`], ...more };
}

const lin = person('lin', { principals: ['person:lin', 'team:desk'] });
const xu = person('xu', { principals: ['person:xu', 'team:desk'] });
const chen = person('chen', { ledTeamKeys: ['desk'], principals: ['person:chen', 'team:desk'] });
const sun = person('sun', { headedDepartmentKeys: ['service'] });
const wang = person('wang', { ledTeamKeys: ['other'], headedDepartmentKeys: ['technology'] });
const admin = person('admin', { roles: ['administrator'] });

const pooled: UserTaskFacts = {
  state: 'open',
  suspended: false,
  assigneeId: null,
  principals: ['team:desk'],
  excluded: [],
  ticket: { requesterId: 'guo', departmentKey: 'service', teamKey: 'desk' },
};
const mine = { ...pooled, assigneeId: 'lin' };
const direct = { ...mine, principals: [] };

describe('what a person may do with a user task', () => {
  it.each<[string, ActingPerson, UserTaskFacts, string[]]>([
    ['a member of the pool may take it', lin, pooled, ['claim']],
    ['an excluded member may not', lin, { ...pooled, excluded: ['lin'] }, []],
    ['a stranger may do nothing', wang, pooled, []],
    ['whoever has it may complete it or give it back', lin, mine, ['complete', 'release']],
    ['what came to a person alone cannot be given back', lin, direct, ['complete']],
    ['somebody else’s cannot be taken', xu, mine, []],
    ['the lead of the team may give it to somebody', chen, mine, ['assign']],
    ['the head of the department may', sun, mine, ['assign']],
    ['an administrator may', admin, mine, ['assign']],
    ['a suspended one rests', admin, { ...mine, suspended: true }, []],
    ['an ended one is over, also for who had it', lin, { ...mine, state: 'completed' }, []],
  ])('%s', (_name, who, task, expected) => {
    expect(userTaskOperations(who, task)).toEqual(expected);
  });

  it('lets the lead of a pool’s team give a task of another team’s ticket to somebody', () => {
    const ticket = { ...pooled.ticket, teamKey: 'elsewhere', departmentKey: null };
    expect(userTaskOperations(chen, { ...pooled, ticket })).toEqual(['claim', 'assign']);
  });
});
