import { afterAll, expect, test } from 'vitest';
import { useTestEngine } from '../../../tests/support/engine.ts';
import { bindingExamples } from './rules/examples/bindings.ts';
import { codeExamples } from './rules/examples/code.ts';
import { elementExamples } from './rules/examples/elements.ts';
import { expressionExamples } from './rules/examples/expressions.ts';
import { fileExamples } from './rules/examples/files.ts';
import { messageExamples } from './rules/examples/messages.ts';
import { outcomeExamples } from './rules/examples/outcomes.ts';
import { peopleExamples } from './rules/examples/people.ts';
import { propertyExamples } from './rules/examples/properties.ts';
import { shapeExamples } from './rules/examples/shape.ts';
import { soundnessExamples } from './rules/examples/soundness.ts';
import { topicExamples } from './rules/examples/topics.ts';
import { bundleFiles } from './testing/bundle-files.ts';
import { bundleOf } from './rules/examples/draw.ts';

const { engine, close } = useTestEngine();
afterAll(close);

const accepted = Object.entries({
  ...{ ...fileExamples, ...elementExamples, ...codeExamples, ...expressionExamples, ...shapeExamples },
  ...{ ...bindingExamples, ...propertyExamples, ...outcomeExamples, ...peopleExamples },
  ...{ ...messageExamples, ...topicExamples, ...soundnessExamples },
  // The engine's own wall takes no signal, declared or not.
}).filter(([name]) => name !== 'signals-declared');

test.each(accepted)('the engine takes what the gate lets through: %s', async (name, { good }) => {
  // given a drawing the gate has nothing against, when it is deployed
  const deployment = await engine.deploy({ name: `gate ${name}`, files: bundleFiles(bundleOf(good)) });
  // then the engine runs it
  expect(deployment.deploymentId).toBeTruthy();
  await engine.deleteDeployment(deployment.deploymentId);
});
