import type { Static, TObject } from 'typebox';
import type { LocalizedText } from '../language.ts';

/** An error a worker may answer with; the drawing has to catch it on the step or around it. */
export interface TopicError {
  /** The same text in `bpmn:error errorCode` and in the worker. */
  code: string;
  title: LocalizedText;
  /** Only thrown while this input has this value. */
  when?: { input: string; equals: string };
}

/** An input that has to be given while another one has a certain value. */
export interface ConditionalInput {
  input: string;
  when: { input: string; equals: string };
}

/**
 * One kind of external task: what the drawing gives it, what it writes and how it fails.
 * Inputs are static texts kept as `camunda:property`; outputs become routing variables.
 */
export interface Topic {
  /** As in `camunda:topic`. */
  name: string;
  /** Version of its element template. */
  version: number;
  icon: string;
  title: LocalizedText;
  description: LocalizedText;
  inputs: TObject;
  /** A `default` is the value the variable has before the worker ran. */
  outputs: TObject;
  /** One more output, a list, under the name given by this input. */
  listOutputNamedBy?: string;
  requiredInputs?: readonly ConditionalInput[];
  errors: readonly TopicError[];
  /** Inputs as one would write them, for the documentation page. */
  example: Readonly<Record<string, string>>;
}

/** Declares a topic; identity, so that its exact type reaches drawing, worker and test. */
export function topic<const T extends Topic>(declaration: T): T {
  return declaration;
}

export type TopicInputs<T extends Topic> = Static<T['inputs']>;
export type TopicOutputs<T extends Topic> = Static<T['outputs']>;

/** The BPMN errors a step of this topic can end with, given its inputs. */
export function errorsThrown(declared: Topic, inputs: Readonly<Record<string, string>>): TopicError[] {
  return declared.errors.filter(
    ({ when }) => !when || (inputs[when.input] ?? defaultOf(declared, when.input)) === when.equals,
  );
}

/** The value an input has when the drawing gives none; undefined where there is no default. */
export function defaultOf(declared: Topic, input: string): string | undefined {
  const schema = declared.inputs.properties[input] as { default?: unknown } | undefined;
  return typeof schema?.default === 'string' ? schema.default : undefined;
}
