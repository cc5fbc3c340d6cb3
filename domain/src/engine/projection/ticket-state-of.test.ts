import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '../../process/index.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { ticketStateOf } from './ticket-state-of.ts';

const element = (id: string, type: string, ticketStatus: string, ticketOutcome: string | null = null) => ({
  [id]: { id, type, ticketStatus, ticketOutcome },
});

const model = {
  elements: {
    ...element('handle', 'userTask', 'pending'),
    ...element('review', 'userTask', 'awaiting_transfer'),
    ...element('receive', 'userTask', 'transferred'),
    ...element('scope', 'subProcess', 'awaiting_transfer'),
    ...element('join', 'parallelGateway', 'transferred'),
    ...element('wait', 'eventBasedGateway', 'transferred'),
    ...element('resolved', 'endEvent', 'pending', 'resolved'),
    ...element('escalated', 'endEvent', 'pending'),
    ...element('rejected', 'endEvent', 'pending', 'rejected'),
  },
} as unknown as ProcessModel;

const at = (elementId: string, startedAt = '2026-01-01T00:00:00+00:00') => ({ elementId, startedAt });

function facts(more: Partial<InstanceFacts>): InstanceFacts {
  return {
    ...{ id: 'p', run: 1, startedAt: '2026-01-01T00:00:00+00:00', endedAt: null, state: 'ACTIVE' },
    ...{ activities: [], open: [], ends: [], deletionOutcome: null, userTasks: [], stateRow: null },
    ...more,
  };
}

describe('the state of a ticket', () => {
  it.each([
    [['handle'], 'pending'],
    [['handle', 'receive'], 'transferred'],
    [['receive', 'review', 'handle'], 'awaiting_transfer'],
    [['handle', 'scope', 'join'], 'pending'],
    [['wait'], 'transferred'],
    [[], 'pending'],
    [['a foreign id', 'toString'], 'pending'],
  ])('with tokens at %j is %s', (open, status) => {
    expect(ticketStateOf('t', model, facts({ open: open.map((id) => at(id)) })).status).toBe(status);
  });

  it('counts tokens per element and keeps the earliest moment', () => {
    const open = [at('receive', '2026-01-01T02:00:00+00:00'), at('receive', '2026-01-01T01:00:00+00:00')];
    expect(ticketStateOf('t', model, facts({ open })).leaves).toEqual([
      { elementId: 'receive', status: 'transferred', count: 2, since: '2026-01-01T01:00:00.000Z' },
    ]);
  });

  it.each([
    ['COMPLETED', ['escalated', 'resolved', 'rejected'], null, 'resolved'],
    ['COMPLETED', ['escalated'], null, null],
    ['EXTERNALLY_TERMINATED', ['resolved'], 'withdrawn', 'withdrawn'],
    ['EXTERNALLY_TERMINATED', [], null, 'cancelled'],
    ['INTERNALLY_TERMINATED', ['rejected'], null, 'rejected'],
    ['INTERNALLY_TERMINATED', [], null, 'cancelled'],
  ])('once ended as %s by %j is done with an outcome', (state, ends, deletionOutcome, outcome) => {
    const ended = facts({
      state,
      ends,
      deletionOutcome,
      endedAt: '2026-01-02T00:00:00+00:00',
      open: [at('handle')],
    });
    expect(ticketStateOf('t', model, ended)).toMatchObject({ status: 'done', outcome, leaves: [] });
  });
});
