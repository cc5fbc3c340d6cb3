import type { LocalizedText } from '../language.ts';

/** BPMN local names a product property may stand on; `named` stands for every element with a name. */
export type PropertyPlace =
  | 'named'
  | 'process'
  | 'lane'
  | 'startEvent'
  | 'endEvent'
  | 'userTask'
  | 'serviceTask'
  | 'sendTask'
  | 'businessRuleTask'
  | 'receiveTask'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'eventBasedGateway'
  | 'subProcess'
  | 'transaction'
  | 'callActivity'
  | 'sequenceFlow';

/**
 * How the text of a property is read. Lists are one text with commas.
 * `workingDuration` is days, hours, minutes and seconds of working time (`PT8H`, `P2D`).
 */
export type PropertyValue =
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'choices'; choices: readonly string[] }
  | { kind: 'text' }
  | { kind: 'key' }
  | { kind: 'formId' }
  | { kind: 'fieldPaths' }
  | { kind: 'integer' }
  | { kind: 'share' }
  | { kind: 'workingDuration' }
  | { kind: 'strategies' }
  | { kind: 'whenNobody' };

/** One property of ours on a BPMN element, kept as a `camunda:property`. */
export interface ProductProperty {
  name: string;
  elements: readonly PropertyPlace[];
  value: PropertyValue;
  /** `inherited`: required unless an enclosing sub-process or lane carries it. */
  required: 'never' | 'always' | 'inherited';
  description: LocalizedText;
}

/** Declares a property; identity, so that its name stays a literal. */
export function productProperty<const P extends ProductProperty>(declaration: P): P {
  return declaration;
}
