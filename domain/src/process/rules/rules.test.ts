import { describe, expect, test } from 'vitest';
import { bundleOf, rulesOf } from '../testing/draw.ts';
import { bindingExamples } from './examples/bindings.ts';
import { codeExamples } from './examples/code.ts';
import { elementExamples } from './examples/elements.ts';
import { expressionExamples } from './examples/expressions.ts';
import { fileExamples } from './examples/files.ts';
import { messageExamples } from './examples/messages.ts';
import { outcomeExamples } from './examples/outcomes.ts';
import { peopleExamples } from './examples/people.ts';
import { propertyExamples } from './examples/properties.ts';
import { shapeExamples } from './examples/shape.ts';
import { soundnessExamples } from './examples/soundness.ts';
import { topicExamples } from './examples/topics.ts';
import { rules } from './index.ts';

const examples = {
  ...fileExamples,
  ...elementExamples,
  ...codeExamples,
  ...expressionExamples,
  ...shapeExamples,
  ...bindingExamples,
  ...propertyExamples,
  ...outcomeExamples,
  ...peopleExamples,
  ...messageExamples,
  ...topicExamples,
  ...soundnessExamples,
};

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
