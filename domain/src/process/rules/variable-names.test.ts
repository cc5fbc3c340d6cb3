import { expect, test } from 'vitest';
import { rulesOf } from '../testing/judge.ts';
import { bundleOf } from './examples/draw.ts';
import { beside } from './examples/example.ts';

const withField = (key: string) =>
  bundleOf(beside('', { forms: [{ fileName: 'a.form', schema: { id: 'a', components: [field(key)] } }] }));
const field = (key: string) => ({ type: 'textfield', id: 'Field_a', key, label: key });

test.each(['outcome', 'loopCounter', 'decided_sign', 'decisionResult', 'steps'])(
  'a field cannot be called %s, which platform or engine write themselves',
  async (key) => {
    expect(await rulesOf(withField(key))).toEqual(['variable-names@a.form']);
  },
);

test.each(['result', 'decisionAnswer', 'stepsTaken'])('a field can be called %s', async (key) => {
  expect(await rulesOf(withField(key))).toEqual([]);
});
