import { expect, test } from 'vitest';
import { parseStrategies } from './parse-strategies.ts';

test.each([
  ['requester', [{ strategy: 'requester', arguments: [] }]],
  [
    'handlerOf(receive)|departmentHead(ticketDepartment, 0)|ticketTeam',
    [
      { strategy: 'handlerOf', arguments: ['receive'] },
      { strategy: 'departmentHead', arguments: ['ticketDepartment', '0'] },
      { strategy: 'ticketTeam', arguments: [] },
    ],
  ],
  [
    'departmentHead(field(customer.department),1)',
    [{ strategy: 'departmentHead', arguments: ['field(customer.department)', '1'] }],
  ],
  [
    'person(lin) | role(dispatcher)',
    [
      { strategy: 'person', arguments: ['lin'] },
      { strategy: 'role', arguments: ['dispatcher'] },
    ],
  ],
])('reads %s', (text, strategies) => {
  expect(parseStrategies(text)).toEqual({ strategies, fault: null });
});

test.each([
  '',
  'nobody(x)',
  'role',
  'role()',
  'role(a, b)',
  'role(a',
  'role(a))',
  'requester()x',
  'departmentHead(ticketDepartment, high)',
  'role(a)||role(b)',
  'person(${execution})',
  'person(a b)',
  'field(field(field(x)))',
  'toString',
  'constructor(a)',
])('refuses %j with a fault', (text) => {
  const parsed = parseStrategies(text);
  expect(parsed.strategies).toEqual([]);
  expect(parsed.fault?.en).toBeTruthy();
});
