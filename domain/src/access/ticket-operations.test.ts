import { describe, expect, it } from 'vitest';
import type { ActingPerson } from '../context.ts';
import { ticketOperations } from './ticket-operations.ts';
import type { TicketFacts } from './ticket-operations.ts';

function person(id: string, roles: string[], ledTeamKeys: string[] = []): ActingPerson {
  const named = { id, username: id, name: id, language: 'en', departmentKey: null };
  return { ...named, roles, teamKeys: [], ledTeamKeys, headedDepartmentKeys: [], principals: [] };
}

const fresh: TicketFacts = {
  requesterId: 'guo',
  departmentKey: 'service',
  teamKey: 'desk',
  ended: false,
  handled: false,
};
const guo = person('guo', ['requester']);
const lin = person('lin', ['agent']);
const chen = person('chen', ['agent', 'lead'], ['desk']);

describe('what a person may do with a ticket', () => {
  it.each<[string, ActingPerson, TicketFacts, string[]]>([
    ['the requester cancels before anybody else handled it', guo, fresh, ['comment', 'cancel']],
    ['and not afterwards', guo, { ...fresh, handled: true }, ['comment']],
    ['staff leave notes', lin, fresh, ['comment', 'workNote']],
    [
      'staff who asked themselves read no notes on it',
      lin,
      { ...fresh, requesterId: 'lin' },
      ['comment', 'cancel'],
    ],
    ['the lead cancels at any time', chen, { ...fresh, handled: true }, ['comment', 'workNote', 'cancel']],
    ['but not what has ended', chen, { ...fresh, ended: true }, ['comment', 'workNote']],
    ['an administrator cancels', person('a', ['administrator']), fresh, ['comment', 'workNote', 'cancel']],
    ['a manager looks on', person('m', ['manager']), fresh, ['comment', 'workNote']],
  ])('%s', (_name, who, ticket, expected) => {
    expect(ticketOperations(who, ticket)).toEqual(expected);
  });
});
