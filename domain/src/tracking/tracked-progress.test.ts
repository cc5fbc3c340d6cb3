import { describe, expect, it } from 'vitest';
import { trackedMilestones } from './tracked-milestones.ts';
import { trackedProgress } from './tracked-progress.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));
const model = {
  elements: { handle: { name: { en: 'Handle' } }, confirm: { name: { en: 'Confirm' } } },
} as never;
const department = { key: 'service', name: '客服部' };
const row = { closedAt: null, updatedAt: at(0).toISOString(), steps: [], department };
const task = (stepId: string, assigneeId: string | null, minute: number) => ({
  ...{ stepId, assigneeId },
  createdAt: at(minute),
});
const progress = (open: ReturnType<typeof task>[], more: object = {}) =>
  trackedProgress({ requesterId: 'guo' }, { ...row, ...more }, open, model);

describe('whose turn it is, told outside', () => {
  it('is the requester’s as soon as one step waits for them, whoever else has one', () => {
    const told = progress([task('handle', 'lin', 1), task('confirm', 'guo', 2)]);
    expect(told).toEqual({
      ...{ turn: 'requester', step: { en: 'Confirm' }, department: null },
      since: at(2).toISOString(),
    });
  });

  it('is the department’s, without the name of who has it', () => {
    const told = progress([task('handle', 'lin', 1)]);
    expect(told).toMatchObject({ turn: 'staff', step: { en: 'Handle' }, department: '客服部' });
    expect(JSON.stringify(told)).not.toContain('lin');
    expect(progress([task('handle', null, 1)]).turn).toBe('waiting');
  });

  it('is nobody’s between two steps and after the end', () => {
    expect(progress([]).turn).toBe('moving');
    const closedAt = at(9).toISOString();
    expect(progress([], { closedAt })).toEqual({
      turn: 'ended',
      step: null,
      department: null,
      since: closedAt,
    });
  });
});

it('the way of a ticket is told by its steps, and of many the last', () => {
  const activities = Array.from({ length: 40 }, (_, minute) => ({
    ...{ id: `a${minute}`, elementId: 'handle', elementType: 'userTask', userTaskId: null, cancelled: false },
    ...{ startedAt: at(minute), endedAt: at(minute + 1) },
  }));
  const timer = { ...activities[0], id: 't', elementId: 'late', elementType: 'boundaryTimer' };
  const ticket = { id: 'x', createdAt: at(0), endedAt: at(50), outcome: 'resolved' };
  const told = trackedMilestones(ticket, [timer, ...activities] as never, model);
  expect(told.map(({ kind }) => kind)).toEqual(['submitted', ...Array<string>(30).fill('step'), 'ended']);
  expect(told[1]?.at).toBe(at(10).toISOString());
});
