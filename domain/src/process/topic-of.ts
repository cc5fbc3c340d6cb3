import { givenInputs } from '@baton/contract/process/given-inputs';
import type { Topic } from '@baton/contract/process/topic';
import { findTopic } from '@baton/contract/process/topics';
import type { FlowNode } from './drawing.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { camundaAttribute } from './xml/xml-element.ts';

/** The element that makes a node an external task: the task itself, or the message a throwing event sends. */
export function workerElement(node: FlowNode): XmlElement | null {
  if (['serviceTask', 'sendTask', 'businessRuleTask'].includes(node.type)) return node.xml;
  const throws = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  return throws && node.trigger?.kind === 'message' ? node.trigger.xml : null;
}

/** The name of a node's external-task topic; null when it is no worker. */
export function topicName(node: FlowNode): string | null {
  const worker = workerElement(node);
  return worker && camundaAttribute(worker, 'type') === 'external' ? camundaAttribute(worker, 'topic') : null;
}

/** The declared topic of a node; undefined when it is no worker or nothing works on its topic. */
export function topicOf(node: FlowNode): Topic | undefined {
  return findTopic(topicName(node) ?? '');
}

/** What the drawing gives the topic of a node. */
export function topicInputs(node: FlowNode, declared: Topic): Record<string, string> {
  return givenInputs(
    [...node.properties].filter(([name]) => Object.hasOwn(declared.inputs.properties, name)),
  );
}
