import { describe, expect, test } from 'vitest';
import { isStale, staleBy } from './stale-queries.ts';

const ticketKey = (number: string) => ['getTicket', { number }, null];

describe('a change of a user task', () => {
  const stale = staleBy('userTask', { kind: 'userTask', id: 't1', ticketNumber: 'INC-000001' });

  test('touches the task, its ticket, the lists and the counts', () => {
    expect(stale).not.toBeNull();
    if (!stale) return;
    expect(isStale(stale, ['getUserTask', { id: 't1' }, null])).toBe(true);
    expect(isStale(stale, ticketKey('INC-000001'))).toBe(true);
    expect(isStale(stale, ['listUserTasks', null, { list: 'pending' }, 'pages'])).toBe(true);
    expect(isStale(stale, ['countUserTasks', null, null])).toBe(true);
  });

  test('touches every open form of its ticket, since forms show the ticket’s data', () => {
    if (!stale) throw new Error('nothing became stale');
    const formOf = (number: string) => ({ ticket: { number } });
    expect(isStale(stale, ['getUserTask', { id: 't2' }, null], formOf('INC-000001'))).toBe(true);
    expect(isStale(stale, ['getUserTask', { id: 't3' }, null], formOf('INC-000002'))).toBe(false);
  });

  test('leaves other tickets, other tasks and messages alone', () => {
    if (!stale) throw new Error('nothing became stale');
    expect(isStale(stale, ticketKey('INC-000002'))).toBe(false);
    expect(isStale(stale, ['getUserTask', { id: 't2' }, null])).toBe(false);
    expect(isStale(stale, ['listMessages', null, null])).toBe(false);
  });
});

test('a message touches every list of messages', () => {
  const stale = staleBy('message', { kind: 'message', id: 'm1' });
  if (!stale) throw new Error('nothing became stale');
  expect(isStale(stale, ['listMessages', null, { box: 'mail' }, 'pages'])).toBe(true);
  expect(isStale(stale, ['listMessages', null, { box: 'mine' }, 'pages'])).toBe(true);
  expect(isStale(stale, ['getStuck', null, null])).toBe(false);
});

test('gone carries the id alone and still refreshes ticket and lists', () => {
  const stale = staleBy('gone', { kind: 'ticket', id: 'INC-000003' });
  if (!stale) throw new Error('nothing became stale');
  expect(isStale(stale, ticketKey('INC-000003'))).toBe(true);
  expect(isStale(stale, ['listTickets', null, { list: 'team' }, 'pages'])).toBe(true);
});

test('reset makes everything stale but the settings of the installation', () => {
  const stale = staleBy('reset', null);
  if (!stale) throw new Error('nothing became stale');
  expect(isStale(stale, ticketKey('INC-000009'))).toBe(true);
  expect(isStale(stale, ['getAppSettings', null, null])).toBe(false);
});

test('an event of a later version is ignored', () => {
  expect(staleBy('presence', null)).toBeNull();
});
