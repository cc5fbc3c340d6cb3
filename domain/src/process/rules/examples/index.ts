import { bindingExamples } from './bindings.ts';
import { codeExamples } from './code.ts';
import { elementExamples } from './elements.ts';
import type { Example } from './example.ts';
import { expressionExamples } from './expressions.ts';
import { fileExamples } from './files.ts';
import { messageExamples } from './messages.ts';
import { outcomeExamples } from './outcomes.ts';
import { peopleExamples } from './people.ts';
import { propertyExamples } from './properties.ts';
import { shapeExamples } from './shape.ts';
import { soundnessExamples } from './soundness.ts';
import { topicExamples } from './topics.ts';

/** By the names of the rules: a drawing each speaks against, and one like it that it accepts. */
export const examples: Readonly<Record<string, Example>> = {
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
