/** What may stand directly in `definitions`. */
export const allowedRootElements: ReadonlySet<string> = new Set([
  ...['process', 'collaboration', 'message', 'signal', 'error', 'escalation', 'category'],
  ...['documentation', 'extensionElements'],
]);

/** What may stand in the process: all that the engine runs, and what is only there to be read. */
export const allowedElements: ReadonlySet<string> = new Set([
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'],
  ...['task', 'userTask', 'serviceTask', 'businessRuleTask', 'sendTask', 'receiveTask', 'scriptTask'],
  ...['manualTask', 'callActivity', 'subProcess', 'transaction', 'script'],
  ...['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway'],
  ...['sequenceFlow', 'conditionExpression', 'incoming', 'outgoing', 'laneSet', 'lane', 'childLaneSet'],
  ...['flowNodeRef', 'documentation', 'extensionElements', 'text', 'textAnnotation', 'association', 'group'],
  ...['multiInstanceLoopCharacteristics', 'loopCardinality', 'completionCondition', 'categoryValue'],
  ...[
    'messageEventDefinition',
    'timerEventDefinition',
    'signalEventDefinition',
    'conditionalEventDefinition',
  ],
  ...['errorEventDefinition', 'escalationEventDefinition', 'compensateEventDefinition'],
  ...['cancelEventDefinition', 'linkEventDefinition', 'terminateEventDefinition'],
  ...['timeDate', 'timeDuration', 'timeCycle', 'condition', 'source', 'target'],
]);

/** What the engine reads past: it looks as if it did something. */
export const ignoredElements: ReadonlySet<string> = new Set([
  ...['dataObject', 'dataObjectReference', 'dataStore', 'dataStoreReference', 'ioSpecification', 'ioBinding'],
  ...['dataInput', 'dataOutput', 'inputSet', 'outputSet', 'dataInputAssociation', 'dataOutputAssociation'],
  ...['property', 'itemDefinition', 'auditing', 'monitoring', 'performer', 'resourceRole', 'resource'],
  ...['loopDataOutputRef', 'outputDataItem', 'correlationProperty', 'correlationSubscription', 'supports'],
  ...['standardLoopCharacteristics', 'extension', 'relationship', 'endPoint', 'partnerEntity', 'partnerRole'],
]);

/** Event definitions the engine runs, by kind of event; `none` is an event without one. */
export const triggersAllowed: Readonly<Record<string, readonly string[]>> = {
  startEvent: ['none'],
  startOfEventSubProcess: [
    ...['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
  ],
  intermediateCatchEvent: ['message', 'timer', 'signal', 'conditional', 'link'],
  intermediateThrowEvent: ['none', 'message', 'signal', 'escalation', 'compensate', 'link'],
  endEvent: [...['none', 'message', 'signal', 'error', 'escalation', 'compensate', 'cancel', 'terminate']],
  boundaryEvent: [
    ...['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
  ],
};
