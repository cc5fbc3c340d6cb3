import { expect, it } from 'vitest';
import { inOrderOfChoice } from './verdict.ts';

it('puts verdicts in the order in which people chose, whatever parts of a second the database tells', () => {
  // given moments as PostgreSQL writes them: the zeros at the end are left out
  const sent = [
    { commandId: 'c', at: '2026-05-04T08:00:00.12+00:00' },
    { commandId: 'b', at: '2026-05-04T08:00:00.1+00:00' },
    { commandId: 'e', at: '2026-05-04T08:00:01+00:00' },
    { commandId: 'd', at: '2026-05-04T08:00:00.12+00:00' },
    { commandId: 'a', at: '2026-05-04T08:00:00+00:00' },
  ];
  const ordered = inOrderOfChoice(sent);
  expect(ordered.map(({ commandId }) => commandId)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
