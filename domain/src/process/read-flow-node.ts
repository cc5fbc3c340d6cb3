import type { Drawing, FlowNode, MultiInstance, Trigger } from './drawing.ts';
import { readProperties } from './read-properties.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { attributeOf, bpmnChild, camundaAttribute } from './xml/xml-element.ts';

type Names = Pick<Drawing, 'messages' | 'signals' | 'errors' | 'escalations'>;

/** One node without its connections, which are known when all nodes are read. */
export function readFlowNode(names: Names, xml: XmlElement, id: string, scope: FlowNode | null): FlowNode {
  return {
    ...{ id, xml, scope },
    type: xml.name,
    name: attributeOf(xml, 'name'),
    lane: null,
    incoming: [],
    outgoing: [],
    properties: readProperties(xml),
    trigger: readTrigger(names, xml),
    host: null,
    boundaries: [],
    interrupting:
      attributeOf(xml, xml.name === 'boundaryEvent' ? 'cancelActivity' : 'isInterrupting') !== 'false',
    isEventSubProcess: attributeOf(xml, 'triggeredByEvent') === 'true',
    startMessage: null,
    multiInstance: readMultiInstance(xml),
    defaultFlowId: attributeOf(xml, 'default'),
  };
}

/** The event definitions of an event, in document order. */
export function eventDefinitions(xml: XmlElement): XmlElement[] {
  return xml.children.filter((child) => child.name.endsWith('EventDefinition'));
}

function readTrigger(names: Names, node: XmlElement): Trigger | null {
  const xml = eventDefinitions(node)[0] ?? (node.name === 'receiveTask' ? node : undefined);
  if (!xml) return null;
  if (xml === node) return { kind: 'message', xml, reference: nameBehind(names.messages, xml, 'messageRef') };
  const kind = xml.name.replace('EventDefinition', '');
  const references: Record<string, string | null> = {
    message: nameBehind(names.messages, xml, 'messageRef'),
    signal: nameBehind(names.signals, xml, 'signalRef'),
    // An unknown error reference is taken by the engine as the code itself.
    error: nameBehind(names.errors, xml, 'errorRef') ?? attributeOf(xml, 'errorRef'),
    escalation: nameBehind(names.escalations, xml, 'escalationRef'),
    link: attributeOf(xml, 'name'),
  };
  return { kind, xml, reference: Object.hasOwn(references, kind) ? (references[kind] ?? null) : null };
}

/** References are qualified names: a prefix in front of the id may stand there. */
function nameBehind(names: ReadonlyMap<string, string>, xml: XmlElement, attribute: string): string | null {
  const reference = attributeOf(xml, attribute);
  return (reference && names.get(reference.slice(reference.indexOf(':') + 1))) || null;
}

function readMultiInstance(node: XmlElement): MultiInstance | null {
  const xml = bpmnChild(node, 'multiInstanceLoopCharacteristics');
  if (!xml) return null;
  return {
    xml,
    collection: camundaAttribute(xml, 'collection'),
    element: camundaAttribute(xml, 'elementVariable'),
    sequential: attributeOf(xml, 'isSequential') === 'true',
    completionCondition: bpmnChild(xml, 'completionCondition')?.text.trim() ?? null,
  };
}
