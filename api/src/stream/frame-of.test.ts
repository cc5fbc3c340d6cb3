import { expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

test('an event is named by its kind and carries the ids of what changed', () => {
  const event = {
    type: 'event',
    cursor: '7.1',
    kind: 'userTask',
    id: 'u1',
    ticketNumber: 'INC-000001',
  } as const;
  expect(frameOf(event)).toBe(
    'id: 7.1\nevent: userTask\ndata: {"kind":"userTask","id":"u1","ticketNumber":"INC-000001"}\n\n',
  );
});

test('who may not see a thing any more is told its id alone', () => {
  const gone = { type: 'gone', cursor: '7.2', kind: 'ticket', id: 'INC-000001' } as const;
  expect(frameOf(gone)).toBe('id: 7.2\nevent: gone\ndata: {"kind":"ticket","id":"INC-000001"}\n\n');
});

test.each(['ready', 'reset'] as const)('%s tells where the listener stands', (type) => {
  expect(frameOf({ type, cursor: '9.0' })).toBe(`id: 9.0\nevent: ${type}\ndata: {}\n\n`);
});

test('no id of whatever content can break out of its line', () => {
  const frame = frameOf({ type: 'gone', cursor: '1.1', kind: 'ticket', id: 'x\n\nevent: reset' });
  expect(frame.split('\n\n')).toHaveLength(2);
});
