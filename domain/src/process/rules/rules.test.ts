import { describe, expect, test } from 'vitest';
import { bundleOf } from './examples/draw.ts';
import { rulesOf } from '../testing/judge.ts';
import { examples } from './examples/index.ts';
import { rules } from './index.ts';

test('every rule has an example, and every example a rule', () => {
  expect(Object.keys(examples).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { severity }) => {
  const example = examples[name];

  test('is found where it is broken', async () => {
    const all = example ? await rulesOf(bundleOf(example.bad), severity) : [];
    const ofOthers = severity === 'warning' ? all.filter((one) => one.startsWith(`${name}@`)) : all;
    expect([...new Set(ofOthers)].sort()).toEqual([...(example?.found ?? [])].sort());
    expect(example?.found.some((one) => one.startsWith(`${name}@`))).toBe(true);
  });

  test('is silent on a drawing like it', async () => {
    const errors = example ? await rulesOf(bundleOf(example.good)) : ['no example'];
    const warnings = example ? await rulesOf(bundleOf(example.good), 'warning') : [];
    expect(errors).toEqual([]);
    expect(warnings.filter((one) => one.startsWith(`${name}@`))).toEqual([]);
  });
});
