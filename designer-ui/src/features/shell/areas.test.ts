import { expect, test } from 'vitest';
import { areaGroups } from './areas.ts';

const labels = (areas: string[]) =>
  areaGroups(areas).flatMap((group) => group.links.map((link) => link.label));

test('an agent finds the four lists and the tickets, and nothing of administration', () => {
  expect(labels(['portal', 'work'])).toEqual(
    expect.arrayContaining(['status.pending', 'tickets.lists.team']),
  );
  expect(areaGroups(['portal', 'work']).map((group) => group.label)).not.toContain(
    'shell.areas.administration',
  );
});

test('administration shows what the person may open, one by one', () => {
  expect(labels(['work', 'mail'])).toContain('mail.title');
  expect(labels(['work', 'mail'])).not.toContain('stuck.title');
});

test('whoever designs ticket types finds them', () => {
  expect(labels(['work', 'design'])).toContain('shell.areas.design');
  expect(labels(['work'])).not.toContain('shell.areas.design');
});
