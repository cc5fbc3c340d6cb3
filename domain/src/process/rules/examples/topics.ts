import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around } from './example.ts';

const route = (boundary: string) => around(draw.worker('handle', 'route-ticket') + boundary);
const caught =
  draw.boundary('b', 'handle', draw.error('no_team')) + draw.flow('b', 'late') + draw.end('late', 'rejected');
const notify = (given: Record<string, string>) => around(draw.worker('handle', 'notify', given));
const move = (department: string) =>
  around(
    draw.worker('handle', 'move-ticket', { department }) +
      draw.boundary('b', 'handle', draw.error('unknown_department')) +
      draw.flow('b', 'late') +
      draw.end('late', 'rejected'),
  );

export const topicExamples: Record<string, Example> = {
  'topic-known': {
    bad: around(draw.worker('handle', 'charge-card')),
    found: ['topic-known@handle'],
    good: notify({ event: 'closed', recipients: 'requester' }),
  },
  'topic-inputs-fit': {
    bad: notify({ event: 'closed', recipients: 'everybody' }),
    found: ['topic-inputs-fit@handle'],
    good: notify({ event: 'closed', recipients: 'requester, role(auditor)' }),
  },
  'topic-references': {
    bad: move('ministry'),
    found: ['topic-references@handle'],
    good: move('department'),
  },
  'topic-errors-caught': {
    bad: route(''),
    found: ['topic-errors-caught@handle'],
    good: route(caught),
  },
};
