import type { XmlElement } from './xml/xml-element.ts';

/** The executable process of a file as a graph; what stands in other pools is a picture and not in it. */
export interface Drawing {
  file: string;
  definitions: XmlElement;
  process: XmlElement;
  /** Properties of the process itself. */
  properties: ReadonlyMap<string, string>;
  /** Flow nodes by id, nested ones included, in document order. */
  nodes: ReadonlyMap<string, FlowNode>;
  flows: ReadonlyMap<string, Flow>;
  lanes: readonly Lane[];
  /** Names of messages and signals, codes of errors and escalations, by id. */
  messages: ReadonlyMap<string, string>;
  signals: ReadonlyMap<string, string>;
  errors: ReadonlyMap<string, string>;
  escalations: ReadonlyMap<string, string>;
}

export interface FlowNode {
  id: string;
  /** BPMN local name. */
  type: string;
  name: string | null;
  xml: XmlElement;
  scope: FlowNode | null;
  lane: Lane | null;
  incoming: Flow[];
  outgoing: Flow[];
  properties: ReadonlyMap<string, string>;
  /** Its first event definition. */
  trigger: Trigger | null;
  /** A boundary event's activity, and an activity's boundary events. */
  host: FlowNode | null;
  boundaries: FlowNode[];
  /** For boundary events and starts of event sub-processes. */
  interrupting: boolean;
  isEventSubProcess: boolean;
  /** Name of the message that starts an event sub-process. */
  startMessage: string | null;
  multiInstance: MultiInstance | null;
  defaultFlowId: string | null;
}

export interface Flow {
  id: string;
  name: string | null;
  xml: XmlElement;
  source: FlowNode | null;
  target: FlowNode | null;
  properties: ReadonlyMap<string, string>;
  /** Trimmed text of the condition; null without one. */
  condition: string | null;
}

export interface Lane {
  id: string;
  xml: XmlElement;
  parent: Lane | null;
  properties: ReadonlyMap<string, string>;
  nodeIds: ReadonlySet<string>;
}

export interface Trigger {
  /** `message`, `timer`, `error` … : the event definition without its suffix. */
  kind: string;
  xml: XmlElement;
  /** Name of the message or signal, code of the error or escalation; null when it names none. */
  reference: string | null;
}

export interface MultiInstance {
  xml: XmlElement;
  collection: string | null;
  element: string | null;
  sequential: boolean;
  completionCondition: string | null;
}

/** Types whose instances are the leaves a ticket's status is read from; a throwing message is a worker. */
export const leafTypes: ReadonlySet<string> = new Set([
  'userTask',
  'serviceTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'intermediateCatchEvent',
  'callActivity',
  'eventBasedGateway',
  'intermediateThrowEvent',
]);

export const subProcessTypes: ReadonlySet<string> = new Set(['subProcess', 'transaction']);

/** A worker is a task or event whose work an external-task topic does. */
export const workerTypes: ReadonlySet<string> = new Set(['serviceTask', 'sendTask', 'businessRuleTask']);
