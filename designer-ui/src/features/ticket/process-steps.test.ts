import type { TicketEvent } from '@baton/contract/http/tickets';
import { expect, test } from 'vitest';
import { metSteps } from './process-steps.ts';

const at = (kind: string, id: string): TicketEvent => ({
  ...{ id: kind + id, kind, at: '2026-01-01T00:00:00Z', actor: null, outcome: null, person: null },
  ...{ reason: null, facts: {}, step: { id, name: { en: id } } },
});

test('steps come in the order they were met, once each, with their token where one stands', () => {
  const since = '2026-01-01T00:00:00Z';
  const steps = metSteps(
    {
      xml: '',
      tokens: [{ elementId: 'review', status: 'awaiting_transfer', count: 1, since, engineIncidentId: null }],
      path: {
        elements: [
          { elementId: 'review', times: 1, seconds: 5, cancelled: 0 },
          { elementId: 'handle', times: 2, seconds: 60, cancelled: 0 },
          { elementId: 'gateway', times: 2, seconds: 0, cancelled: 0 },
        ],
        flows: [],
      },
    },
    [
      at('step_opened', 'handle'),
      at('task_completed', 'handle'),
      at('step_opened', 'review'),
      at('routed', 'elsewhere'),
    ],
  );
  expect(steps.map(({ id, times, status }) => [id, times, status])).toEqual([
    ['handle', 2, null],
    ['review', 1, 'awaiting_transfer'],
  ]);
});
