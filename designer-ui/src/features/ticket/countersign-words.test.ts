import type { Countersign } from '@baton/contract/http/countersigns';
import { expect, test } from 'vitest';
import { byStep, progressWords, ruleWords } from './countersign-words.ts';

type Signer = Countersign['signers'][number];

const t = (key: string, named: Record<string, string | number>) => `${key} ${JSON.stringify(named)}`;
const signer = (verdict: 'agree' | 'refuse' | null): Signer => ({
  ...{ element: 'x', name: 'x', state: verdict ? 'signed' : 'awaited', person: null, reason: null, at: null },
  ...{ outcome: verdict && { key: verdict, name: {}, verdict }, fields: [] },
});
const round = (more: Partial<Countersign> = {}): Countersign => ({
  ...{
    id: 'r1',
    step: { id: 'sign', name: {} },
    round: 1,
    openedAt: '',
    rule: 'ratio',
    needed: 2,
    state: 'open',
  },
  ...{ outcome: null, signers: [signer('agree'), signer('refuse'), signer(null)] },
  ...more,
});

test('the rule names how many there are and how many have to agree', () => {
  expect(ruleWords(round(), t)).toBe('countersign.rule.ratio {"count":3,"needed":2}');
});

test('an open round tells who has signed, a decided one its outcome', () => {
  expect(progressWords(round(), t, '')).toBe('countersign.progress {"signed":2,"agreed":1,"count":3}');
  const outcome = { key: 'yes', name: {}, verdict: 'agree' as const };
  expect(progressWords(round({ state: 'decided', outcome }), t, 'Yes')).toBe(
    'countersign.decided {"outcome":"Yes"}',
  );
  expect(progressWords(round({ state: 'ended' }), t, '')).toContain('countersign.ended');
});

test('each step shows its latest round first, with those before it', () => {
  const other = round({ id: 'o1', step: { id: 'other', name: {} } });
  const rounds = [round(), other, round({ id: 'r2', round: 2 }), round({ id: 'r3', round: 3 })];
  expect(byStep(rounds).map(({ latest, earlier }) => [latest.id, earlier.map(({ id }) => id)])).toEqual([
    ['r3', ['r2', 'r1']],
    ['o1', []],
  ]);
});
