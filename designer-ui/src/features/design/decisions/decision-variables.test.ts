import { expect, it } from 'vitest';
import { decisionVariables } from './decision-variables.ts';
import type { DecisionColumn, DecisionFacts } from './read-decision-file.ts';

const input = (text: string, more: Partial<DecisionColumn> = {}): DecisionColumn => ({
  ...{ label: text, text, type: 'number' },
  ...more,
});
const decision = (id: string, more: Partial<DecisionFacts>): DecisionFacts => ({
  ...{ id, name: id, inputs: [], outputs: [], ruleIds: [], requires: [] },
  ...more,
});

it('asks for each variable once, under the name people know', () => {
  const level = decision('level', { inputs: [input('amount', { label: '金额' }), input('amount * rate')] });
  expect(decisionVariables(level, [level])).toEqual([
    { name: 'amount', label: '金额', type: 'number' },
    { name: 'rate', label: 'rate', type: 'string' },
  ]);
});

it('asks for what required decisions read instead of what they answer', () => {
  const size = decision('size', { inputs: [input('amount')], outputs: [input('big', { type: 'boolean' })] });
  const level = decision('level', { inputs: [input('big'), input('urgent')], requires: ['size'] });
  expect(decisionVariables(level, [level, size]).map(({ name }) => name)).toEqual(['urgent', 'amount']);
});

it('takes neither texts nor functions for variables', () => {
  const level = decision('level', {
    inputs: [input('if contains(note, "amount") then count(items) else 0')],
  });
  expect(decisionVariables(level, [level]).map(({ name }) => name)).toEqual(['note', 'items']);
});
