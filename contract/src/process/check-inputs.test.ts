import { describe, expect, test } from 'vitest';
import { checkInputs } from './check-inputs.ts';
import { errorsThrown } from './topic.ts';
import { topics } from './topics.ts';
import { choosePeople } from './topics/choose-people.ts';
import { notify } from './topics/notify.ts';
import { routeTicket } from './topics/route-ticket.ts';

describe('every topic', () => {
  test.each(topics.map((declared) => [declared.name, declared] as const))(
    '%s accepts its own example and has all texts',
    (_name, declared) => {
      expect(checkInputs(declared, declared.example)).toEqual([]);
      for (const text of [declared.title, declared.description]) {
        expect(Object.keys(text)).toEqual(['zh-CN', 'zh-TW', 'en']);
      }
    },
  );

  test('has a name of its own', () => {
    expect(new Set(topics.map((declared) => declared.name)).size).toBe(topics.length);
  });
});

test('a missing input is named', () => {
  expect(checkInputs(notify, {}).map((fault) => fault.input)).toEqual(['event', 'recipients']);
});

test('what choose-people needs depends on what it chooses', () => {
  expect(checkInputs(choosePeople, { into: 'signers' }).map((fault) => fault.input)).toEqual(['strategy']);
  expect(
    checkInputs(choosePeople, { into: 'signers', choose: 'departments' }).map((fault) => fault.input),
  ).toEqual(['departments']);
});

test.each([
  [notify, { event: 'closed', recipients: 'requester, everybody' }, 'recipients'],
  [choosePeople, { into: 'a.b', strategy: 'requester' }, 'into'],
  [choosePeople, { into: 'a', strategy: 'requester', whenNobody: 'ignore' }, 'whenNobody'],
  [choosePeople, { into: 'a', choose: 'departments', departments: 'departments' }, 'departments'],
  [routeTicket, { attempts: 'many' }, 'attempts'],
  [routeTicket, { backOff: '5 seconds' }, 'backOff'],
])('%# names the input with the wrong value', (declared, given, input) => {
  expect(checkInputs(declared, given).map((fault) => fault.input)).toEqual([input]);
});

test('choose-people throws nobody only while its policy is to take that flow', () => {
  expect(errorsThrown(choosePeople, {}).map((error) => error.code)).toEqual(['nobody']);
  expect(errorsThrown(choosePeople, { whenNobody: 'administrator' })).toEqual([]);
});
